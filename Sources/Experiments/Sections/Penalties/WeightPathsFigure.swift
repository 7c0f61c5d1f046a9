import Charts
import Neural

/// Every weight of the first seed against epoch, one panel per method, over a band of all seeds.
struct WeightPathsFigure: Sendable {
    let net: FourPointNet
    let methods: [MethodRuns]

    var data: DataTable {
        var table = DataTable(columns: [
            "method", "epoch", "exact zeros (median)", "near zeros (median)", "p0", "p7", "p16",
            "p31", "p50", "p69", "p84", "p93", "p100",
        ])
        for entry in methods {
            for epoch in epochs(entry) {
                let weights = weights(entry, epoch: epoch)
                let all = weights.flatMap { $0 }
                let zeros = quantile(weights.map { Double($0.filter { $0 == 0 }.count) }, 0.5)
                let small = quantile(
                    weights.map { Double($0.filter { $0.magnitude < Strengths.nearZero }.count) },
                    0.5)
                table.append(
                    [
                        .text(entry.method.id), .integer(epoch), .number(zeros), .number(small),
                    ]
                        + [0, 0.07, 0.16, 0.31, 0.5, 0.69, 0.84, 0.93, 1].map {
                            .number(quantile(all, $0))
                        })
            }
        }
        return table
    }

    func figure(_ language: Language) -> Figure {
        let isEnglish = language == .en
        let largest = methods.map { entry in
            (entry.method, quantile(entry.finite.map { final($0, entry).largest }, 0.5))
        }
        let title: RichText
        if let high = largest.max(by: { $0.1 < $1.1 }), let low = largest.min(by: { $0.1 < $1.1 }) {
            let (large, small) = (formatted(high.1, digits: 2), formatted(low.1, digits: 2))
            title =
                isEnglish
                ? "The largest weight ends at \(large) with \(high.0.label.en), at \(small) with \(low.0.label.en)"
                : "最大权重：“\(high.0.label.zh)”为 \(large)，“\(low.0.label.zh)”为 \(small)"
        } else {
            title = ""
        }
        let panels = methods.map { panel($0, language) }
        let weights = net.plan(MethodCatalog.none).layout.weightCount
        return Figure(
            id: "weights-over-time", title: title,
            subtitle: isEnglish
                ? "One line for each of the \(weights) dense weights of the first seed; bands: 0, 7, 16, 31, 69, 84, 93 and 100 % of the weights of all seeds"
                : "每条线为第一个种子的 \(weights) 个权重之一；色带：全部种子权重的 0、7、16、31、69、84、93、100 % 分位",
            caption: RichText(
                plain: net.setting(seeds: methods.first?.runs.count ?? 0, language: language) + " "
                    + FourPointNet.strengths(language) + " "
                    + (isEnglish
                        ? "Corner: median number of weights per network that are exactly zero at the end."
                        : "角标：每个网络最终恰为零的权重个数（中位数）。")),
            description: isEnglish
                ? "Weights of each method from the first to the last epoch."
                : "各方法的权重从第一轮到最后一轮。",
            panels: stride(from: 0, to: panels.count, by: 3).map {
                Array(panels[$0..<min($0 + 3, panels.count)])
            }, legend: .none)
    }

    private func panel(_ entry: MethodRuns, _ language: Language) -> Panel {
        let slot = entry.method.slot
        let recorded = epochs(entry).filter { $0 > 0 }
        let pools = recorded.map { epoch in weights(entry, epoch: epoch).flatMap { $0 } }
        var marks: [any Mark] = [(0.0, 1.0), (0.07, 0.93), (0.16, 0.84), (0.31, 0.69)].map {
            low, high in
            BandMark(
                x: recorded.map(Double.init), low: pools.map { quantile($0, low) },
                high: pools.map { quantile($0, high) }, series: Series(name: "", slot: slot))
        }
        if let run = entry.finite.first {
            let layout = entry.plan.layout
            for block in layout.weightBlocks {
                for k in block.range {
                    marks.append(
                        LineMark(
                            run.checkpoints.filter { $0.epoch > 0 }.map {
                                Point(Double($0.epoch), Double($0.parameters[k]))
                            }, series: Series(name: "", slot: slot), style: .thin))
                }
            }
        }
        let zeros = quantile(entry.finite.map { Double(final($0, entry).exactZeros) }, 0.5)
        return Panel(
            title: RichText(plain: entry.method.label[language]),
            x: Axis(language == .en ? "epoch" : "轮次", scale: .logarithmic),
            y: Axis(language == .en ? "weight" : "权重", domain: range), marks: marks,
            note: RichText(plain: "= 0: " + formatted(zeros)))
    }

    /// The range of every panel, so that sizes compare.
    private var range: ClosedRange<Double>? {
        let largest = methods.flatMap { entry in entry.finite.map { final($0, entry).largest } }
        guard let bound = largest.max(), bound > 0, bound.isFinite else { return nil }
        return -bound...bound
    }

    private func final(_ run: Run, _ entry: MethodRuns) -> FinalWeights {
        FinalWeights(run, layout: entry.plan.layout)
    }

    private func epochs(_ entry: MethodRuns) -> [Int] {
        entry.finite.first?.checkpoints.map(\.epoch) ?? []
    }

    /// Every finite run's weights after an epoch.
    private func weights(_ entry: MethodRuns, epoch: Int) -> [[Double]] {
        let layout = entry.plan.layout
        return entry.finite.compactMap { run in
            run.checkpoints.first { $0.epoch == epoch }.map {
                FinalWeights.values($0.parameters, layout: layout)
            }
        }
    }
}
