import Base
import Charts
import Methods
import Neural

/// Every weight of the first seed against epoch, one panel per method, over a band of all seeds.
struct WeightPathsFigure: Sendable {
    let net: Net
    let methods: [MethodRuns]
    private let histories: [History]

    /// The weights of all finite runs of a method, after each recorded epoch.
    private struct History: Sendable {
        let epochs: [Int]
        /// For each epoch the `levels`.
        let quantiles: [[Double]]
        /// For each epoch the median number of weights that are exactly zero, and that are small.
        let exactZeros, nearZeros: [Double]
    }

    /// The shares of the weights at which bands end, and the median; between the extremes lie ½, 1
    /// and 1½ standard deviations of a normal distribution.
    private static let levels = [0, 0.07, 0.16, 0.31, 0.5, 0.69, 0.84, 0.93, 1]

    init(net: Net, methods: [MethodRuns]) {
        self.net = net
        self.methods = methods
        histories = methods.map(Self.history)
    }

    private static func history(_ entry: MethodRuns) -> History {
        let layout = entry.plan.layout
        let epochs = entry.finite.first?.checkpoints.map(\.epoch) ?? []
        let weights = epochs.indices.map { place in
            entry.finite.filter { place < $0.checkpoints.count }.map {
                DenseWeights($0.checkpoints[place].parameters, layout: layout)
            }
        }
        return History(
            epochs: epochs,
            quantiles: weights.map { quantiles($0.flatMap(\.values), levels) },
            exactZeros: weights.map { quantile($0.map { Double($0.exactZeros) }, 0.5) },
            nearZeros: weights.map { quantile($0.map { Double($0.nearZeros) }, 0.5) })
    }

    var data: DataTable {
        var table = DataTable(
            columns: [
                "method", "epoch", "exact zeros (median)", "near zeros (median)",
            ] + Self.levels.map { "p\(Int(100 * $0))" })
        for (entry, history) in zip(methods, histories) {
            for (place, epoch) in history.epochs.enumerated() {
                table.append(
                    [
                        .text(entry.method.id), .integer(epoch),
                        .number(history.exactZeros[place]), .number(history.nearZeros[place]),
                    ] + history.quantiles[place].map { .number($0) })
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
        if let high = largest.largest(by: \.1), let low = largest.smallest(by: \.1) {
            let (large, small) = (formatted(high.1, digits: 2), formatted(low.1, digits: 2))
            title =
                large == small
                ? (isEnglish
                    ? "The largest weight ends at \(large) with every method"
                    : "各方法下最大的权重均为 \(large)")
                : isEnglish
                    ? "The largest weight ends at \(large) with \(high.0.label.en), at \(small) with \(low.0.label.en)"
                    : "最大权重：“\(high.0.label.zh)”为 \(large)，“\(low.0.label.zh)”为 \(small)"
        } else {
            title = ""
        }
        let panels = zip(methods, histories).map { panel($0, $1, language) }
        let weights = net.plan(with: Method.none).layout.weightCount
        return Figure(
            id: "weights-over-time", title: title,
            subtitle: isEnglish
                ? "One line for each of the \(weights) dense weights of the first seed; bands: 0, 7, 16, 31, 69, 84, 93 and 100 % of the weights of all seeds"
                : "每条线为第一个种子的 \(weights) 个权重之一；色带：全部种子权重的 0、7、16、31、69、84、93、100 % 分位",
            caption: RichText(
                net.setting(seeds: methods.first?.runs.count ?? 0, language: language) + " "
                    + net.strengthsInWords(language) + " "
                    + (isEnglish
                        ? "Note: median number of weights per network that are exactly zero at the end."
                        : "标注：每个网络最终恰为零的权重个数（中位数）。")),
            description: isEnglish
                ? "Weights of each method from the first to the last epoch."
                : "各方法的权重从第一轮到最后一轮。",
            panels: panels.rows(of: 3), arrangement: .list, legend: .none)
    }

    private func panel(_ entry: MethodRuns, _ history: History, _ language: Language) -> Panel {
        let slot = entry.method.slot
        // Epoch 0 has no place on a logarithmic axis.
        let recorded = history.epochs.indices.filter { history.epochs[$0] > 0 }
        var marks: [any Mark] = (0..<Self.levels.count / 2).map { level in
            BandMark(
                x: recorded.map { Double(history.epochs[$0]) },
                low: recorded.map { history.quantiles[$0][level] },
                high: recorded.map { history.quantiles[$0][Self.levels.count - 1 - level] },
                series: Series(name: "", slot: slot))
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
            title: RichText(entry.method.label[language]),
            x: Axis(language == .en ? "epoch" : "轮次", scale: .logarithmic),
            y: Axis(language == .en ? "weight" : "权重", domain: range), marks: marks,
            note: RichText("= 0: " + formatted(zeros)))
    }

    /// The range of every panel, so that sizes compare.
    private var range: ClosedRange<Double>? {
        let largest = methods.flatMap { entry in entry.finite.map { final($0, entry).largest } }
        guard let bound = largest.max(), bound > 0, bound.isFinite else { return nil }
        return -bound...bound
    }

    private func final(_ run: Run, _ entry: MethodRuns) -> DenseWeights {
        DenseWeights(run, layout: entry.plan.layout)
    }
}
