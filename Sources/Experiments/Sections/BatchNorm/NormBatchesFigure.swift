import Base
import Charts
import Generators
import Methods
import Neural
import Results

/// Held-out accuracy by batch size with batch norm and without, and what batch norm in the smallest batches gains.
struct NormBatchesFigure: FigureDrawing {
    private typealias Rows = NormBatchRuns.Rows
    private typealias Reference = NormBatchRuns.Reference

    let net: Net
    let runs: NormBatchRuns
    /// Of the differences' intervals: that of claims.
    let confidence: Confidence
    let margins: ScoreMargins

    private static let measures: [Measure] = [.score, .heldOutLoss]

    private func difference(
        _ measure: Measure, _ reference: Reference, _ rows: Rows
    ) -> Estimate {
        runs.difference(measure, from: reference, on: rows).at(confidence)
    }

    private var trainingRows: Int { NoisyXOR().rows }

    /// Rows in a batch, where 0 stood for all.
    private func rows(_ size: Int) -> Int { size == 0 ? trainingRows : size }

    var data: DataTable {
        var table = DataTable(columns: [
            "labels", "series", "batch size", "measure", "seeds", "low", "value", "high",
        ])
        for labels in Rows.allCases {
            for method in NormBatchRuns.methods {
                for size in NormBatchRuns.sizes {
                    let own = runs.runs(method, in: size, on: labels)
                    for measure in Self.measures {
                        let values = own[measure].values
                        let (spread, mean) = (Spread(values), Estimate.mean(of: values))
                        let name = measure == .score ? "held-out accuracy" : "held-out loss"
                        for (what, low, value, high) in [
                            ("p10, median and p90", spread.low, spread.median, spread.high),
                            ("mean and 95 % interval", mean.low, mean.value, mean.high),
                        ] {
                            table.append([
                                .text(labels.rawValue), .text(method.id), .integer(rows(size)),
                                .text("\(name), \(what)"), .integer(values.count), .number(low),
                                .number(value), .number(high),
                            ])
                        }
                    }
                }
            }
            for reference in Reference.allCases {
                for measure in Self.measures {
                    let estimate = difference(measure, reference, labels)
                    let name = measure == .score ? "held-out accuracy" : "held-out loss"
                    table.append([
                        .text(labels.rawValue), .text("batchnorm less \(reference.rawValue)"),
                        .integer(NormBatchRuns.smallest),
                        .text(
                            "\(name), \(measure == .score ? "mean" : "median") difference and simultaneous 95 % interval"
                        ),
                        .integer(estimate.seeds), .number(estimate.low), .number(estimate.value),
                        .number(estimate.high),
                    ])
                }
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let size = Phrase.Value.count(NormBatchRuns.smallest)
        return Figure(
            id: "norm-batches", title: words(title),
            subtitle: words("norm-batches.subtitle", ["size": size]),
            caption: words(
                "norm-batches.caption",
                [
                    "network": .phrase(net.name), "rate": .number(net.learningRate),
                    "epochs": .count(net.epochs),
                    "seeds": .seeds(runs.runs(.none, in: 0, on: .noisy).runs.count),
                    "clean-seeds": .seeds(
                        runs.runs(.batchNorm, in: NormBatchRuns.smallest, on: .clean).runs.count),
                    "training": .count(trainingRows), "held-out": .count(NoisyXOR().heldOutRows),
                    "flipped": .percentage(NoisyXOR().flipped),
                    "margin": .number(margins.rows * 100),
                    "margin-clean": .number(margins.cleanRows * 100),
                    "margin-nats": .number(Margin.nats),
                ]),
            description: words("norm-batches.description", ["finding": .phrase(title)]),
            panels: [
                Rows.allCases.map { accuracyPanel($0, words) },
                [
                    differencePanel(.score, factor: 100, words),
                    differencePanel(.heldOutLoss, factor: 1, words),
                ],
            ], arrangement: .list, shareX: false, shareY: false, panelAspect: 0.5)
    }
}

extension NormBatchesFigure {
    private var title: Phrase {
        let size = Phrase.Value.count(NormBatchRuns.smallest)
        let gains = zip(Rows.allCases, [margins.rows, margins.cleanRows]).map { labels, margin in
            let gain = difference(.score, .none, labels)
            return (gain: gain, direction: gain.direction(margin: margin))
        }
        guard gains.allSatisfy({ $0.direction != .unknown }) else {
            return .tooFew(for: "norm-batches")
        }
        guard gains.contains(where: { $0.direction != .alike }) else {
            return Phrase("norm-batches.title-alike", ["size": size])
        }
        return Phrase(
            "norm-batches.title",
            ["size": size, "noisy": written(gains[0]), "clean": written(gains[1])])
    }

    /// How much higher or lower an accuracy is.
    private func written(_ known: (gain: Estimate, direction: Direction)) -> Phrase.Value {
        let points = Phrase.Value.number(known.gain.value.magnitude * 100, digits: 2)
        return switch known.direction {
        case .more: .phrase("norm-batches.gains", ["points": points])
        case .less: .phrase("norm-batches.loses", ["points": points])
        case .alike, .unknown: .phrase("norm-batches.no-difference")
        }
    }

    private func accuracyPanel(_ labels: Rows, _ words: Words) -> Panel {
        let sizes = NormBatchRuns.sizes
        func own(_ method: Method, _ size: Int) -> Measurement {
            runs.runs(method, in: size, on: labels)[.score]
        }
        let marks = NormBatchRuns.methods.flatMap { method -> [any Mark] in
            let series = method.series(words)
            let spreads = sizes.map { own(method, $0).spread }
            // Whiskers beside each other, not on each other.
            let shift = method == .none ? 0.98 : 1.02
            let x = sizes.map { Double(rows($0)) * shift }
            let means = sizes.map { Estimate.mean(of: own(method, $0).values) }
            return [
                BandMark(
                    x: x, low: spreads.map { $0.low * 100 }, high: spreads.map { $0.high * 100 },
                    series: series),
                LineMark(zip(x, means).map { Point($0, $1.value * 100) }, series: series),
                IntervalMark(
                    zip(x, means).map { x, mean in
                        (
                            position: x, value: mean.value * 100,
                            interval: Interval(mean.low * 100, mean.high * 100)
                        )
                    }, series: Series(name: "", slot: method.slot)),
            ]
        }
        let ticks = sizes.map { size in
            (
                value: Double(rows(size)),
                label: size == 0
                    ? words("norm-batches.all", ["rows": .count(trainingRows)])
                    : RichText("\(size)")
            )
        }
        let scores = Rows.allCases.flatMap { labels in
            NormBatchRuns.methods.flatMap { method in
                sizes.flatMap { size in
                    let spread = runs.runs(method, in: size, on: labels)[.score].spread
                    return [spread.low * 100, spread.high * 100]
                }
            }
        }
        return Panel(
            title: words("norm-batches.\(labels.rawValue)"),
            x: Axis(
                words("label.batch-size-rows"), scale: .logarithmic,
                domain: Double(NormBatchRuns.smallest) / 1.15...Double(trainingRows) * 1.15,
                ticks: .at(ticks)),
            y: .percent(words("score.accuracy-axis"), of: scores), marks: marks)
    }

    /// The differences of a measure from both references, on both kinds of rows.
    private func differencePanel(_ measure: Measure, factor: Double, _ words: Words) -> Panel {
        let pairs = Rows.allCases.flatMap { rows in Reference.allCases.map { (rows, $0) } }
        let estimates = pairs.map { difference(measure, $1, $0) }
        let names = pairs.map { rows, reference in
            words(
                "norm-batches.less-\(reference.rawValue)",
                ["labels": .phrase("norm-batches.\(rows.rawValue)-short")])
        }
        // The first stands at the top.
        let places = pairs.indices.map { Double(pairs.count - 1 - $0) }
        let known = zip(places, estimates).filter { $1.hasInterval }
        // Numbers stand on the side away from zero, where the axis leaves them room.
        let isGain = known.map(\.1.value).mean >= 0
        let numbers = known.map { place, estimate in
            TextMark(
                words(
                    "norm-batches.interval",
                    [
                        "value": .number(estimate.value * factor, digits: 2),
                        "low": .number(estimate.low * factor, digits: 2),
                        "high": .number(estimate.high * factor, digits: 2),
                    ]),
                at: Point((isGain ? estimate.high : estimate.low) * factor, place),
                anchor: isGain ? .right : .left)
        }
        let limits = measure == .score ? [margins.rows, margins.cleanRows] : [Margin.nats]
        let margin = (limits.max() ?? 0) * factor
        let ends: [Double] =
            known.flatMap { [$1.low * factor, $1.high * factor] } + [-margin, margin]
        let (low, high) = (ends.min() ?? 0, ends.max() ?? 0)
        let room = (high - low) * 0.75
        return Panel(
            title: words("norm-batches.difference-\(measure.key)"),
            x: Axis(
                words("norm-batches.difference-axis-\(measure.key)"),
                domain: room > 0 ? (isGain ? low...high + room : low - room...high) : nil),
            y: Axis("", scale: .categories(names.reversed())),
            marks: limits.map { SpanMark(.vertical, over: -$0 * factor...$0 * factor) } + [
                ReferenceMark(.vertical, at: 0),
                IntervalMark(
                    known.map { place, estimate in
                        (
                            position: place, value: estimate.value * factor,
                            interval: Interval(estimate.low * factor, estimate.high * factor)
                        )
                    }, series: Series(name: "", slot: Method.batchNorm.slot),
                    orientation: .horizontal),
            ] + numbers)
    }
}
