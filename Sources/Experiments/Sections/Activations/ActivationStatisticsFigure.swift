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

/// Standard deviation and saturation of hidden values over epochs, and their histograms.
struct ActivationStatisticsFigure: FigureDrawing {
    let net: Net
    let values: [HiddenValues]

    /// Bins of what stands after the activation, in twentieths of their whole range.
    private var edges: [Double] {
        let shown = values.flatMap(\.moments).flatMap(\.after)
        let low = (shown.min() ?? -1).rounded(.down)
        let high = max((shown.max() ?? 1).rounded(.up), low + 1)
        return (0...20).map { low + (high - low) * Double($0) / 20 }
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
        let function = Phrase.Value.text(net.activation.name)
        let saturated = values[0].saturated
        let deviation = words("activation-statistics.deviation")
        let edges = edges
        let most = values.flatMap { own in
            [own.moments.first, own.moments.last].flatMap { heights($0?.after ?? [], edges) }
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
                [
                    curves(
                        words("activation-statistics.before", ["activation": function]), deviation,
                        words, \.deviationBefore),
                    curves(
                        words("activation-statistics.after", ["activation": function]), deviation,
                        words, \.deviationAfter),
                    curves(
                        words("activation-statistics.saturated"),
                        words("activation-statistics.saturated-axis"), isShare: true, words,
                        { $0.saturated.map { $0 * 100 } }),
                ],
                values.map { histogram($0, edges, share, words) },
            ], arrangement: .list, shareX: false, shareY: false)
    }

    /// Whether the penalty keeps values out of the flat parts.
    private var title: Phrase {
        let function = Phrase.Value.text(net.activation.name)
        guard let plain = values.first(where: { $0.method == .none }),
            let penalized = values.first(where: { $0.method == .l2 })
        else { return Phrase("activation-statistics.title-alike", ["activation": function]) }
        let told: [String: Phrase.Value] = [
            "activation": function, "with": .percentage(penalized.saturated.end.median),
            "without": .percentage(plain.saturated.end.median),
        ]
        let key =
            switch penalized.saturated(less: plain).direction() {
            case .less: "title-less"
            case .alike: "title-alike"
            case .more: "title-more"
            case .unknown: nil as String?
            }
        guard let key else { return .tooFew(for: "activation-statistics") }
        return Phrase("activation-statistics.\(key)", told)
    }

    private func curves(
        _ title: RichText, _ label: RichText, isShare: Bool = false, _ words: Words,
        _ value: (HiddenValues.Moment) -> [Double]
    ) -> Panel {
        Panel(
            title: title, x: Axis(words("label.epoch"), scale: .logarithmic),
            y: isShare
                ? Axis.percent(label, of: values.flatMap { $0.moments.flatMap(value) })
                : Axis(label),
            marks: values.flatMap { own -> [any Mark] in
                let series = own.method.series(words)
                let moments = own.moments.filter { $0.epoch > 0 }
                let spreads = moments.map { Spread(value($0)) }
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

    /// What stands after the activation at the start, and at the end.
    private func histogram(
        _ own: HiddenValues, _ edges: [Double], _ share: Axis, _ words: Words
    ) -> Panel {
        func bars(_ moment: HiddenValues.Moment?, _ series: Series, filled: Bool) -> HistogramMark {
            HistogramMark(
                edges: edges, heights: heights(moment?.after ?? [], edges), series: series,
                filled: filled)
        }
        return Panel(
            title: words(own.method.label),
            x: Axis(
                words(
                    "activation-statistics.value-after",
                    ["activation": .text(net.activation.name)])),
            y: share,
            marks: [
                bars(
                    own.moments.first,
                    Series(name: words("activation-statistics.start"), slot: nil),
                    filled: true),
                bars(own.moments.last, own.method.series(words), filled: false),
            ],
            note: words(
                "activation-statistics.note",
                ["share": .percentage(own.saturated.end.median)]))
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
