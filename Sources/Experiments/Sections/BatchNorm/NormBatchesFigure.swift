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
        Figure(
            id: "norm-batches", title: words(title),
            subtitle: words("norm-batches.subtitle"),
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
                ]),
            description: words("norm-batches.description", ["finding": .phrase(title)]),
            panels: [
                Rows.allCases.map { panel(.score, $0, words) },
                Rows.allCases.map { panel(.heldOutLoss, $0, words) },
            ],
            columnHeads: Rows.allCases.map {
                Head(words("norm-batches.\($0.rawValue)"), note: note($0, words))
            }, shareY: false, panelAspect: 0.245)
    }
}

extension NormBatchesFigure {
    private var title: Phrase {
        let size = Phrase.Value.count(NormBatchRuns.smallest)
        let gains = zip(Rows.allCases, [margins.rows, margins.cleanRows]).map { labels, margin in
            let gain = difference(.score, .none, labels)
            return (gain: gain, direction: gain.direction(margin: margin))
        }
        guard gains.contains(where: { ![.open, .unknown].contains($0.direction) }) else {
            return .heading(of: "norm-batches")
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
        let points = Phrase.Value.hundredths(known.gain.value.magnitude, digits: 1)
        return switch known.direction {
        case .more: .phrase("norm-batches.gains", ["points": points])
        case .less: .phrase("norm-batches.loses", ["points": points])
        case .alike: .phrase("norm-batches.no-difference")
        case .open, .unknown: .phrase("norm-batches.undecided")
        }
    }

    /// Means of accuracy, or medians of loss, which have a long tail.
    private func center(
        _ measure: Measure, _ method: Method, _ size: Int, _ labels: Rows
    ) -> Estimate {
        let values = runs.runs(method, in: size, on: labels)[measure].values
        return measure == .score ? .mean(of: values) : .median(of: values)
    }

    /// A measure by batch size with batch norm and without, and what batch norm makes of it in the smallest batches.
    private func panel(_ measure: Measure, _ labels: Rows, _ words: Words) -> Panel {
        let sizes = NormBatchRuns.sizes
        let factor = measure == .score ? 100.0 : 1
        let marks = NormBatchRuns.methods.flatMap { method -> [any Mark] in
            let series = method.series(words)
            // Whiskers beside each other, not on each other.
            let shift = method == .none ? 0.98 : 1.02
            let x = sizes.map { Double(rows($0)) * shift }
            let centers = sizes.map { center(measure, method, $0, labels) }
            return [
                LineMark(zip(x, centers).map { Point($0, $1.value * factor) }, series: series),
                IntervalMark(
                    zip(x, centers).filter(\.1.hasInterval).map { x, center in
                        (
                            position: x, value: center.value * factor,
                            interval: Interval(center.low * factor, center.high * factor)
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
        return Panel(
            x: Axis(
                words("label.batch-size-rows"), scale: .logarithmic,
                domain: Double(NormBatchRuns.smallest) / 1.15...Double(trainingRows) * 1.15,
                ticks: .at(ticks)),
            y: axis(measure, labels, words), marks: marks)
    }

    /// Accuracies of both kinds of rows have one axis, losses each their own.
    private func axis(_ measure: Measure, _ labels: Rows, _ words: Words) -> Axis {
        func ends(_ labels: Rows) -> [Double] {
            NormBatchRuns.methods.flatMap { method in
                NormBatchRuns.sizes.flatMap { size in
                    let center = center(measure, method, size, labels)
                    return [center.value, center.low, center.high]
                }
            }.filter(\.isFinite)
        }
        guard measure == .score else {
            let most = ends(labels).max() ?? 1
            return Axis(words("label.loss-nats"), domain: 0...max(1.05 * most, 1e-6))
        }
        return .percent(
            words("norm-batches.accuracy"), of: Rows.allCases.flatMap(ends).map { $0 * 100 },
            step: 5)
    }

    /// How much more accurate batch norm is in the smallest batches than none in the same, seed by seed.
    private func note(_ labels: Rows, _ words: Words) -> RichText {
        let gain = difference(.score, .none, labels)
        guard gain.hasInterval else { return "" }
        return words(
            "norm-batches.note",
            [
                "size": .count(NormBatchRuns.smallest),
                "value": .hundredths(gain.value, digits: 1),
                "low": .hundredths(gain.low, digits: 1),
                "high": .hundredths(gain.high, digits: 1),
            ])
    }
}
