import Base
import Charts
import Methods
import Neural

/// The weights that all seeds ended with, on common bins, exact zeros apart.
struct FinalWeightsFigure: Sendable {
    let net: Net
    let methods: [MethodRuns]

    private let binCount = 48

    var data: DataTable {
        var table = DataTable(columns: ["method", "seed", "weight", "value"])
        for entry in methods {
            for run in entry.finite {
                for (place, value) in final(run, entry).values.enumerated() {
                    table.append([
                        .text(entry.method.id), .integer(Int(run.seed)), .integer(place),
                        .number(value),
                    ])
                }
            }
        }
        return table
    }

    func figure(_ language: Language) -> Figure {
        let isEnglish = language == .en
        let weights = net.plan(with: Method.none).layout.weightCount
        func kept(_ method: Method) -> String? {
            methods.first { $0.method == method }.map { entry in
                formatted(
                    quantile(
                        entry.finite.map { Double(weights - final($0, entry).exactZeros) }, 0.5))
            }
        }
        func largest(_ method: Method) -> String? {
            methods.first { $0.method == method }.map { entry in
                formatted(quantile(entry.finite.map { final($0, entry).largest }, 0.5), digits: 2)
            }
        }
        var title: RichText = ""
        if let first = kept(Method.l1Proximal), let second = kept(Method.l2),
            let free = largest(Method.none), let held = largest(Method.l2)
        {
            let (isAsMany, isAsLarge) = (first == second, held == free)
            title =
                isEnglish
                ? "Proximal L1 leaves \(first) of \(weights) weights; L2 leaves \(isAsMany ? "as many" : second), the largest \(held) \(isAsLarge ? "as without" : "instead of \(free)")"
                : "近端 L1 保留 \(weights) 个权重中的 \(first) 个；L2 \(isAsMany ? "同样多" : "保留 \(second) 个")，最大为 \(held)，\(isAsLarge ? "与无正则化时相同" : "而非 \(free)")"
        }
        let edges = commonEdges
        let all = methods.map { bars($0, edges: edges) }
        let tallest = min(1.1 * (all.flatMap { $0.heights + [$0.zeros] }.max() ?? 1), 100)
        let panels = zip(methods, all).map { entry, bars in
            panel(entry, bars, edges: edges, tallest: tallest, language)
        }
        return Figure(
            id: "l1-l2-weights", title: title,
            subtitle: isEnglish
                ? "Share of all seeds' final weights per bin, the same bins everywhere; stem: weights that are exactly zero, counted apart"
                : "全部种子最终权重在各区间的比例，区间处处相同；竖线：恰为零的权重，单独计数",
            caption: RichText(
                net.setting(seeds: methods.first?.runs.count ?? 0, language: language) + " "
                    + net.strengthsInWords(language) + " "
                    + (isEnglish
                        ? "Note: median number per network that is exactly zero, and that is smaller than \(formatted(DenseWeights.nearZero))."
                        : "标注：每个网络恰为零的个数与小于 \(formatted(DenseWeights.nearZero)) 的个数（中位数）。")),
            description: isEnglish
                ? "Histograms of final weights for no regularizer, L1 by sub-gradient, L1 by proximal step, and L2."
                : "无正则化、L1 次梯度、L1 近端与 L2 的最终权重直方图。",
            panels: panels.rows(of: 2), arrangement: .list, legend: .none, panelAspect: 0.5)
    }

    /// Shares in per cent: of each bin without exact zeros, and of exact zeros.
    private typealias Bars = (heights: [Double], zeros: Double)

    private func bars(_ entry: MethodRuns, edges: [Double]) -> Bars {
        let all = entry.finite.flatMap { final($0, entry).values }
        let count = Double(max(all.count, 1))
        var heights = [Double](repeating: 0, count: edges.count - 1)
        for value in all where value != 0 {
            bin(of: value, from: edges[0], width: edges[1] - edges[0], count: heights.count)
                .map { heights[$0] += 100 / count }
        }
        return (heights, Double(all.filter { $0 == 0 }.count) * 100 / count)
    }

    private func panel(
        _ entry: MethodRuns, _ bars: Bars, edges: [Double], tallest: Double, _ language: Language
    ) -> Panel {
        let finals = entry.finite.map { final($0, entry) }
        let zeros = bars.zeros
        let series = entry.method.series(language)
        var marks: [any Mark] = [HistogramMark(edges: edges, heights: bars.heights, series: series)]
        if zeros > 0 {
            marks.append(
                SpikeMark(
                    at: 0, height: zeros, series: series,
                    label: RichText(formatted(zeros, digits: 2) + " % = 0")))
        }
        let exact = quantile(finals.map { Double($0.exactZeros) }, 0.5)
        let near = quantile(finals.map { Double($0.nearZeros) }, 0.5)
        return Panel(
            title: RichText(entry.method.name[language]),
            x: Axis(language == .en ? "weight" : "权重"),
            y: Axis(
                language == .en ? "share of weights (%)" : "权重比例（%）", domain: 0...tallest),
            marks: marks,
            note: RichText(
                "= 0: \(formatted(exact));  < \(formatted(DenseWeights.nearZero)): \(formatted(near))"
            ))
    }

    /// Bins over the middle 99.8 % of all weights, zero in the middle; what lies beyond is counted in
    /// the outermost bins.
    private var commonEdges: [Double] {
        let sizes = methods.flatMap { entry in
            entry.finite.flatMap { final($0, entry).values.map(\.magnitude) }
        }
        let bound = max(quantile(sizes, 0.998), 1e-6)
        let reach = bound.isFinite ? bound : 1
        return (0...binCount).map { (2 * Double($0) / Double(binCount) - 1) * reach }
    }

    private func final(_ run: Run, _ entry: MethodRuns) -> DenseWeights {
        DenseWeights(run, layout: entry.plan.layout)
    }
}
