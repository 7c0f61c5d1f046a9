import Base
import Charts
import Methods
import Results

/// How hidden values spread while a network learns the four points.
struct ActivationStatisticsPart: SectionPart {
    let tasks = TaskScope.fourPoints
    let heading: FigureHeading? = FigureHeading(
        "activation-statistics", reach: FigureReach([.fourPoints], strengths: [.l2]))

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let net = laboratory.settings.xor8
        let observed = try await laboratory.measured([.none, .l2, .batchNorm], of: net)
        let values = observed.map { HiddenValues($0, activation: net.activation) }
        let saturated = values[0].saturated
        return Findings(
            ActivationStatisticsFigure(net: net, values: values),
            of: Divergence(observed),
            quantities: [
                "activations.saturated.start": .percentages(saturated.start),
                "activations.saturated.end": .percentages(saturated.end),
            ])
    }
}

/// How far pre-activations spread over epochs under each method, and where they lie at the end.
struct ActivationStatisticsFigure: FigureDrawing {
    let net: Net
    let values: [HiddenValues]

    private static let bins = 24

    /// Bins of pre-activations, as many below zero as above.
    private var edges: [Double] {
        let sizes = values.flatMap(\.moments).flatMap(\.before).map(\.magnitude)
        let bound = max((sizes.filter(\.isFinite).max() ?? 1).rounded(.up), 1)
        return (0...Self.bins).map { bound * (2 * Double($0) / Double(Self.bins) - 1) }
    }

    var data: DataTable {
        var table = DataTable(columns: [
            "method", "epoch", "mean before", "sd before", "mean after", "sd after",
            "saturated share",
        ])
        for own in values {
            for moment in own.moments {
                table.append([
                    .text(own.method.id), .integer(moment.epoch),
                    .number(quantile(moment.meanBefore, 0.5)),
                    .number(quantile(moment.deviationBefore, 0.5)),
                    .number(quantile(moment.meanAfter, 0.5)),
                    .number(quantile(moment.deviationAfter, 0.5)),
                    .number(quantile(moment.saturated, 0.5)),
                ])
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let saturated = values[0].saturated
        let edges = edges
        let most = values.flatMap { own in
            [own.moments.first, own.moments.last].flatMap { heights($0?.before ?? [], edges) }
        }
        let share = Axis.percent(words("activation-statistics.share-axis"), of: [0] + most)
        return Figure(
            id: "activation-statistics", title: words(title),
            subtitle: words("activation-statistics.subtitle"),
            caption: words(
                "activation-statistics.caption",
                ["setting": .phrase(net.setting(seeds: values.first?.seeds ?? 0))]),
            description: words(
                "activation-statistics.description",
                ["start": .percentages(saturated.start), "end": .percentages(saturated.end)]),
            panels: [
                values.map { histogram($0, edges, share, words) } + [spread(words)]
            ], arrangement: .list, shareX: false, shareY: false, panelAspect: 0.95)
    }

    private static func deviation(_ own: HiddenValues) -> Phrase.Value {
        .number(quantile(own.moments.last?.deviationBefore ?? [], 0.5), digits: 2)
    }

    /// Whether the penalty keeps pre-activations together.
    private var title: Phrase {
        guard let plain = values.first(where: { $0.method == .none }),
            let penalized = values.first(where: { $0.method == .l2 })
        else { return .heading(of: "activation-statistics") }
        let told = ["with": Self.deviation(penalized), "without": Self.deviation(plain)]
        let ratio = penalized.deviation(over: plain)
        let key =
            switch ratio.direction(margin: Margin.ratio, from: 1) {
            case .less: "title-less"
            case .alike: "title-alike"
            case .more: "title-more"
            case .open, .unknown: "title-open"
            }
        guard [plain, penalized].allSatisfy({ $0.moments.last?.deviationBefore.isEmpty == false })
        else {
            return .heading(of: "activation-statistics")
        }
        return Phrase("activation-statistics.\(key)", told)
    }

    private func spread(_ words: Words) -> Panel {
        Panel(
            title: words("activation-statistics.spread"),
            x: Axis(words("label.epoch"), scale: .logarithmic),
            y: Axis(words("activation-statistics.deviation")),
            marks: values.flatMap { own -> [any Mark] in
                let series = own.method.series(words)
                let moments = own.moments.filter { $0.epoch > 0 }
                let spreads = moments.map { Spread($0.deviationBefore) }
                let x = moments.map { Double($0.epoch) }
                return [
                    BandMark(
                        x: x, low: spreads.map(\.low), high: spreads.map(\.high),
                        series: series),
                    LineMark(
                        zip(x, spreads).map { Point($0, $1.median) }, series: series,
                        isMarked: false),
                ]
            })
    }

    /// What stands before the activation at the start, and at the end; shaded, where the activation is flat.
    private func histogram(
        _ own: HiddenValues, _ edges: [Double], _ share: Axis, _ words: Words
    ) -> Panel {
        func bars(_ moment: HiddenValues.Moment?, _ series: Series, filled: Bool) -> HistogramMark {
            HistogramMark(
                edges: edges, heights: heights(moment?.before ?? [], edges), series: series,
                filled: filled)
        }
        let range = edges[0]...edges[edges.count - 1]
        return Panel(
            title: words(own.method.label),
            x: Axis(words("activation-statistics.value"), domain: range),
            y: share,
            marks: net.activation.flatParts(of: range).map { SpanMark(.vertical, over: $0) } + [
                bars(own.moments.last, Series(name: "", slot: own.method.slot), filled: true),
                bars(
                    own.moments.first,
                    Series(name: words("activation-statistics.start"), slot: nil),
                    filled: false),
            ],
            note: words(
                "activation-statistics.note",
                [
                    "deviation": Self.deviation(own),
                    "share": .percentage(own.saturated.end.median),
                ]))
    }

    /// The share of values in each bin, in percent.
    private func heights(_ values: [Double], _ edges: [Double]) -> [Double] {
        var result = [Double](repeating: 0, count: edges.count - 1)
        for value in values {
            bin(of: value, from: edges[0], width: edges[1] - edges[0], count: result.count)
                .map { result[$0] += 100 / Double(values.count) }
        }
        return result
    }
}
