import Base
import Charts
import Generators
import Methods
import Neural

/// Every hidden value of the first seed over epochs, before and after the activation, tanh beside ReLU.
struct HeatMapFigure: Sendable {
    /// One network's values.
    struct Entry: Sendable {
        let net: Net
        let epochs: [Int]
        /// [unit · rows + row][epoch].
        let before, after: [[Double]]
        /// For each seed at the end: values whose derivative is small, and units that are off for
        /// every row.
        let saturated, dead: [Double]
        let seeds: Int

        init(_ net: Net, runs: [Neural.Run]) {
            self.net = net
            seeds = runs.count
            let plan = net.plan(with: Method.none)
            let samples = XOR.samples
            let finite = runs.finished
            func outputs(_ parameters: [Float]) -> [[Float]] {
                let probe = NetworkProbe(
                    plan: plan, parameters: parameters, capacity: samples.rows)
                return probe.pass(samples.inputs, rows: samples.rows).outputs
            }
            let states = finite.first.map { Array($0.checkpoints) } ?? []
            let passes = states.map { outputs($0.parameters) }
            epochs = states.map(\.epoch)
            func lines(_ layer: Int) -> [[Double]] {
                (0..<net.width).flatMap { unit in
                    (0..<samples.rows).map { row in
                        passes.map { Double($0[layer][row * net.width + unit]) }
                    }
                }
            }
            before = lines(0)
            after = lines(1)
            let steepest = net.activation.derivative(net.activation == .relu ? 1 : 0)
            var (saturated, dead) = ([Double](), [Double]())
            for run in finite {
                let z = outputs(run.finalParameters.map { Float($0) })[0].map { Double($0) }
                let flat = z.count { net.activation.derivative($0) < 0.05 * steepest }
                saturated.append(Double(flat) / Double(max(z.count, 1)))
                let off = (0..<net.width).count { unit in
                    (0..<samples.rows).allSatisfy { z[$0 * net.width + unit] <= 0 }
                }
                dead.append(Double(off) / Double(net.width))
            }
            self.saturated = saturated
            self.dead = dead
        }
    }

    /// The section's network, and the same with ReLU.
    let entries: [Entry]

    var data: DataTable {
        var table = DataTable(columns: ["activation", "unit", "row", "epoch", "before", "after"])
        let rows = XOR.samples.rows
        for entry in entries {
            for line in entry.before.indices {
                for (place, epoch) in entry.epochs.enumerated() {
                    table.append([
                        .text(entry.net.activation.rawValue), .integer(line / rows + 1),
                        .integer(line % rows + 1), .integer(epoch),
                        .number(entry.before[line][place]), .number(entry.after[line][place]),
                    ])
                }
            }
        }
        return table
    }

    func figure(_ language: Language) -> Figure {
        let isEnglish = language == .en
        let sizes = entries.flatMap { ($0.before + $0.after).joined().map(\.magnitude) }
        let bound = max(quantile(sizes, 0.98), 1)
        let reach = bound.isFinite ? bound : 1
        let scale = ColorScale.diverging(-reach...reach)
        func share(_ values: [Double]) -> String { percent(quantile(values, 0.5)) + " %" }
        func note(_ entry: Entry) -> String {
            entry.net.activation == .relu
                ? (isEnglish ? "dead " : "失活 ") + share(entry.dead)
                : (isEnglish ? "saturated " : "饱和 ") + share(entry.saturated)
        }
        func panel(_ entry: Entry, _ values: [[Double]], isAfter: Bool) -> Panel {
            let rows = Double(XOR.samples.rows)
            let name = entry.net.activation.name
            var title = isEnglish ? "before \(name)" : "\(name) 之前"
            if isAfter {
                title = isEnglish ? "after \(name): " : "\(name) 之后："
                title += note(entry)
            }
            typealias TickList = [(value: Double, label: RichText)]
            let epochs: TickList = stride(from: 0, to: entry.epochs.count, by: 9).map { place in
                (value: Double(place), label: RichText(String(entry.epochs[place])))
            }
            let step = max(1, entry.net.width / 8)
            let units: TickList = stride(from: 0, to: entry.net.width, by: step).map { unit in
                let middle = Double(values.count) - (Double(unit) + 0.5) * rows
                return (value: middle, label: RichText(String(unit + 1)))
            }
            return Panel(
                title: RichText(title),
                x: Axis(isEnglish ? "epoch" : "轮次", ticks: .at(epochs)),
                y: Axis(isEnglish ? "hidden unit" : "隐藏单元", ticks: .at(units)),
                marks: [
                    HeatMapMark(
                        x: (0...entry.epochs.count).map { Double($0) - 0.5 },
                        y: (0...values.count).map { Double($0) }, values: values.reversed(),
                        colors: scale)
                ])
        }
        let first = entries.first
        let start = share(first?.saturated ?? [])
        let end = share(entries.last?.dead ?? [])
        return Figure(
            id: "activation-heatmap",
            title: isEnglish
                ? "At the end \(start) of the \(first?.net.activation.name ?? "") values are saturated and \(end) of the ReLU units dead (medians over seeds)"
                : "最终 \(start) 的 \(first?.net.activation.name ?? "") 值饱和，\(end) 的 ReLU 单元失活（各种子的中位数）",
            subtitle: isEnglish
                ? "Values of the first seed's \(first?.net.layerName.en ?? ""): one line per unit and row, four rows to a unit, one column per recorded epoch"
                : "第一个种子\(first?.net.layerName.zh ?? "")的值：每个单元的每行样本一条线，每单元四行，每列为一个记录的轮次",
            caption: RichText(
                (first?.net.setting(seeds: first?.seeds ?? 0, language: language) ?? "")
                    + (isEnglish
                        ? " No regularizer, evaluation mode; ReLU: the same with ReLU units. Saturated: derivative below 5 % of its maximum. Dead: a unit whose sum is not positive for any row. Larger values keep the end colours."
                        : " 无正则化，评估模式；ReLU：同样的网络换成 ReLU 单元。饱和：导数低于最大值的 5 %。失活：对每一行样本加权和都不为正的单元。更大的值取两端的颜色。")
            ),
            description: isEnglish
                ? "Heat maps of hidden values over epochs before and after the activation."
                : "隐藏层的值在激活前后随轮次变化的热图。",
            panels: [
                entries.map { panel($0, $0.before, isAfter: false) },
                entries.map { panel($0, $0.after, isAfter: true) },
            ], shareY: false, legend: .none, panelAspect: 0.75,
            colorBar: ColorBar(label: isEnglish ? "value" : "值", scale: scale))
    }
}
