import Base
import Charts
import Methods
import Neural
import Results

/// What becomes of the weights while the four points are learned.
struct WeightPathsPart: SectionPart {
    let tasks = TaskScope.fourPoints
    let heading: FigureHeading? = FigureHeading(
        "weights-over-time", reach: FigureReach([.fourPoints], strengths: [.l1, .l2, .dropout]))
    let claims = [
        ClaimDefinition(
            "3.1-c", figure: "weights-over-time",
            parts: [
                .measured(.plain, .less(by: Margin.ratio, from: 1)),
                .measured(
                    .percent,
                    .threshold(
                        below: Outcome(.supports, "all"), Margin.share,
                        above: Outcome(.refutes, "not-all"))),
            ])
    ]

    private static let methods = [Method.none, .l1Proximal, .l2, .dropout]

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let net = laboratory.settings.xor8
        let entries = try await laboratory.measured(Self.methods, of: net)
        let held = try await laboratory.onFourPoints(.l2)
        let free = try await laboratory.onFourPoints(.none)
        let grown = Self.grown(held, free)
        return Findings(
            WeightPathsFigure(net: net, methods: entries), of: Divergence(entries).byPanel,
            quantities: ["l2.grown": .percentage(grown.share, digits: 1)],
            estimates: [
                "3.1-c.1": held[.norm].median(over: free[.norm]),
                "3.1-c.2": .share(grown.seeds).from(Divergence.share(held.runs, free.runs)),
            ])
    }

    /// The share of weights that L2 made larger, and of seeds of which it did so to some weight.
    private static func grown(
        _ held: MeasuredRuns, _ free: MeasuredRuns
    ) -> (share: Double, seeds: Share) {
        let layout = held.plan.layout
        let counts = zip(held.runs, free.runs).filter {
            $0.divergedAt == nil && $1.divergedAt == nil
        }.map { held, free in
            zip(
                DenseWeights(held, layout: layout).values, DenseWeights(free, layout: layout).values
            ).count { $0.magnitude > $1.magnitude }
        }
        let weights = layout.weightCount * counts.count
        return (
            Double(counts.reduce(0, +)) / Double(weights),
            Share(counts.count { $0 > 0 }, of: counts.count)
        )
    }
}

/// Every weight of the first seed against epoch, one panel per method, over a band of all seeds.
struct WeightPathsFigure: FigureDrawing {
    let net: Net
    let methods: [MeasuredRuns]
    private let histories: [History]

    /// The weights of all finite runs of a method, after each recorded epoch.
    private struct History: Sendable {
        let epochs: [Int]
        /// For each epoch the `levels`.
        let quantiles: [[Double]]
        /// For each epoch the median number of weights that are exactly zero, and that are small.
        let exactZeros, nearZeros: [Double]
    }

    /// The shares of the weights at which bands end, and the median.
    private static let levels = [0.05, 0.25, 0.5, 0.75, 0.95]

    init(net: Net, methods: [MeasuredRuns]) {
        self.net = net
        self.methods = methods
        histories = methods.map(Self.history)
    }

    private static func history(_ entry: MeasuredRuns) -> History {
        let layout = entry.plan.layout
        let epochs = entry.finished.first?.checkpoints.map(\.epoch) ?? []
        let weights = epochs.indices.map { place in
            entry.finished.filter { place < $0.checkpoints.count }.map {
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

    func figure(_ words: Words) -> Figure {
        let panels = zip(methods, histories).map { panel($0, $1, words) }
        let weights = net.plan(with: Method.none).layout.weightCount
        return Figure(
            id: "weights-over-time", title: title(words),
            subtitle: words("weights-over-time.subtitle", ["weights": .count(weights)]),
            caption: words(
                "weights-over-time.caption",
                [
                    "setting": .phrase(net.setting(seeds: methods.first?.runs.count ?? 0)),
                    "strengths": .phrase(
                        net.strengths(of: [.l1, .l2, .dropout]) ?? .sentences([])),
                ]),
            description: words("weights-over-time.description"),
            panels: [panels], arrangement: .list, legend: .none, panelAspect: 0.75)
    }

    private func title(_ words: Words) -> RichText {
        func largest(_ method: Method) -> Measurement? {
            methods.first { $0.method == method }?[.largest]
        }
        guard let held = largest(.l2), let free = largest(.none) else {
            return words("weights-over-time.heading")
        }
        let values: [String: Phrase.Value] = [
            "held": .number(held.median, digits: 2), "free": .number(free.median, digits: 2),
        ]
        let ratio = held.median(over: free)
        return switch ratio.direction(margin: Margin.ratio, from: 1) {
        case .less, .more: words("weights-over-time.title", values)
        case .alike:
            words("weights-over-time.title-alike", values)
        case .open, .unknown:
            held.median.isFinite && free.median.isFinite
                && !words.areAlike(.number(held.median, digits: 2), .number(free.median, digits: 2))
                ? words("weights-over-time.title-open", values)
                : words(.heading(of: "weights-over-time"))
        }
    }

    private func panel(_ entry: MeasuredRuns, _ history: History, _ words: Words) -> Panel {
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
        if let run = entry.finished.first {
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
        return Panel(
            title: words(entry.method.label),
            x: Axis(words("label.epoch"), scale: .logarithmic, domain: epochs),
            y: Axis(words("label.weight"), domain: range), marks: marks,
            note: words(
                "weights-over-time.note",
                ["largest": .number(entry[.largest].median, digits: 2)])
        ).withNoteBelowTitle
    }

    /// The last two and a half decades: before, next to nothing changes.
    private var epochs: ClosedRange<Double>? {
        let last = Double(net.epochs)
        return last > Self.stretch ? last / Self.stretch...last : nil
    }

    /// How many times the first epoch that is drawn the last one is.
    private static let stretch = 200.0

    /// The range of every panel, so that sizes compare.
    private var range: ClosedRange<Double>? {
        let largest = methods.flatMap { $0[.largest].values }
        guard let bound = largest.max(), bound > 0, bound.isFinite else { return nil }
        return -bound...bound
    }
}
