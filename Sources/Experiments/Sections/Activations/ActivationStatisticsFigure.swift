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

/// Mean, standard deviation and saturation of hidden values over epochs, and their histograms.
struct ActivationStatisticsFigure: FigureDrawing {
    let net: Net
    let values: [HiddenValues]

    private static let edges = (0...20).map { -1 + Double($0) / 10 }
    private static let edgesBefore = (0...24).map { -3 + Double($0) / 4 }

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
        let start = Phrase.Value.percentage(saturated.start.median)
        let end = Phrase.Value.percentage(saturated.end.median)
        let before = words("activation-statistics.before", ["activation": function])
        let after = words("activation-statistics.after", ["activation": function])
        let mean = words("activation-statistics.mean")
        let deviation = words("activation-statistics.deviation")
        return Figure(
            id: "activation-statistics",
            title: words(
                words.areAlike(start, end)
                    ? "activation-statistics.title-alike" : "activation-statistics.title",
                ["start": start, "activation": function, "end": end]),
            subtitle: words("activation-statistics.subtitle"),
            caption: words(
                "activation-statistics.caption",
                ["setting": .phrase(net.setting(seeds: values.first?.seeds ?? 0))]),
            description: words("activation-statistics.description", ["start": start, "end": end]),
            panels: [
                [
                    curves(before, mean, words, \.meanBefore),
                    curves(before, deviation, words, \.deviationBefore),
                    curves(
                        words("activation-statistics.saturated"),
                        words("activation-statistics.saturated-axis"), isShare: true, words,
                        { $0.saturated.map { $0 * 100 } }),
                ],
                [
                    curves(after, mean, words, \.meanAfter),
                    curves(after, deviation, words, \.deviationAfter),
                ]
                    + values.prefix(1).map {
                        histogram(
                            $0, "activation-statistics.method-before", edges: Self.edgesBefore,
                            words, \.before)
                    },
                values.map {
                    histogram(
                        $0, "activation-statistics.method-after", edges: Self.edges, words, \.after)
                },
            ], arrangement: .list, shareX: false, shareY: false)
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
                    LineMark(zip(x, spreads).map { Point($0, $1.median) }, series: series),
                ]
            })
    }

    /// - Parameter title: the key of a title that names method and activation.
    private func histogram(
        _ own: HiddenValues, _ title: String, edges: [Double], _ words: Words,
        _ value: (HiddenValues.Moment) -> [Double]
    ) -> Panel {
        let all = [own.moments.first, own.moments.last].compactMap(\.self)
        return Panel(
            title: words(
                Phrase(
                    title,
                    [
                        "method": .phrase(own.method.label),
                        "activation": .text(net.activation.name),
                    ])),
            x: Axis(words("label.value")),
            y: Axis.percent(
                words("activation-statistics.share-axis"),
                of: [0] + all.flatMap { heights(value($0), edges) }),
            marks: [
                HistogramMark(
                    edges: edges, heights: heights(own.moments.first.map(value) ?? [], edges),
                    series: Series(name: words("activation-statistics.start"), slot: nil)),
                HistogramMark(
                    edges: edges, heights: heights(own.moments.last.map(value) ?? [], edges),
                    series: own.method.series(words), filled: false),
            ])
    }

    /// The share of values in each bin, in percent; what lies beyond counts in the outermost bins.
    private func heights(_ values: [Double], _ edges: [Double]) -> [Double] {
        var result = [Double](repeating: 0, count: edges.count - 1)
        for value in values {
            bin(of: value, from: edges[0], width: edges[1] - edges[0], count: result.count)
                .map { result[$0] += 100 / Double(values.count) }
        }
        return result
    }
}
