import Base
import Charts
import Generators
import Methods
import Neural
import Results

/// How the running statistics follow those of the batch.
struct RunningStatisticsPart: SectionPart {
    let tasks = TaskScope.fourPoints
    let heading: FigureHeading? = FigureHeading(
        "batchnorm-statistics", reach: FigureReach([.fourPoints]))

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let entry = try await laboratory.onFourPoints(.batchNorm)
        let plain = try await laboratory.onFourPoints(.none)
        let figure = RunningStatisticsFigure(
            net: laboratory.settings.xor8, entry: entry, plain: plain)
        return Findings(
            figure, of: Divergence([entry, plain]),
            quantities: ["batchnorm.gap": .percentages(figure.finalGaps)],
            explorations: [
                BatchLab(
                    task: laboratory.task, settings: laboratory.settings,
                    seed: laboratory.seeds[0]
                ).exploration
            ].compactMap(\.self)
        )
    }
}

/// Running averages of mean and variance against those of the batch, over all units, and the loss in both modes.
struct RunningStatisticsFigure: FigureDrawing {
    let net: Net
    let entry: MeasuredRuns
    let plain: MeasuredRuns
    /// |running variance − batch variance| over the batch variance, for every seed and unit at the end.
    /// The batch's is the biased one that training divides by.
    let finalGaps: Spread

    private struct Sample {
        let epoch, batchMean, runningMean, batchVariance, runningVariance: Double
    }

    init(net: Net, entry: MeasuredRuns, plain: MeasuredRuns) {
        self.net = net
        self.entry = entry
        self.plain = plain
        let layout = entry.plan.layout
        let gaps = entry.finished.flatMap { run -> [Double] in
            (0..<net.width).compactMap { unit in
                guard let last = Self.samples(run, layout, unit: unit).last, last.batchVariance > 0
                else { return nil }
                return (last.runningVariance - last.batchVariance).magnitude / last.batchVariance
            }
        }
        finalGaps = Spread(gaps)
    }

    var data: DataTable {
        var table = DataTable(columns: [
            "seed", "unit", "epoch", "batch mean", "running mean", "batch variance (biased)",
            "running variance",
        ])
        for run in entry.finished {
            for unit in 0..<net.width {
                for sample in samples(run, unit: unit) {
                    table.append([
                        .integer(Int(run.seed)), .integer(unit + 1), .integer(Int(sample.epoch)),
                        .number(sample.batchMean), .number(sample.runningMean),
                        .number(sample.batchVariance), .number(sample.runningVariance),
                    ])
                }
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let ratio = quantile(finalRatios, 0.5)
        let finding = Phrase(
            ratio < 1 ? "batchnorm-statistics.title-below" : "batchnorm-statistics.title",
            ["ratio": .number(ratio, digits: 3)])
        return Figure(
            id: "batchnorm-statistics",
            title: words(finding),
            subtitle: words("batchnorm-statistics.subtitle"),
            caption: words(
                "batchnorm-statistics.caption",
                [
                    "setting": .phrase(net.setting(seeds: entry.runs.count)),
                    "momentum": .number(BatchNormalization.momentum),
                    "n": .count(net.batchSize > 0 ? net.batchSize : XOR.samples.rows),
                ]),
            description: words(
                "batchnorm-statistics.description", ["finding": .phrase(finding)]),
            panels: [[meanPanel(words), variancePanel(words), lossPanel(words)]],
            shareX: false, shareY: false)
    }

    /// Running over batch variance at the end, for every seed and unit.
    private var finalRatios: [Double] {
        unitSamples.compactMap { $0.last }.map { $0.runningVariance / $0.batchVariance }
    }

    /// The samples of every seed and unit.
    private var unitSamples: [[Sample]] {
        entry.finished.flatMap { run in
            (0..<net.width).map { samples(run, unit: $0) }
        }
    }

    /// Median and band over seeds and units of a value, by epoch.
    private func marks(_ value: (Sample) -> Double) -> [any Mark] {
        var values: [Double: [Double]] = [:]
        for sample in unitSamples.joined() where sample.epoch > 0 && sample.batchVariance > 0 {
            values[sample.epoch, default: []].append(value(sample))
        }
        let epochs = values.keys.sorted()
        let spreads = epochs.map { Spread(values[$0] ?? []) }
        let series = Series(name: "", slot: entry.method.slot)
        return [
            BandMark(
                x: epochs, low: spreads.map(\.low), high: spreads.map(\.high), series: series),
            LineMark(
                zip(epochs, spreads).map { Point($0, $1.median) }, series: series, style: .solid),
        ]
    }

    private func meanPanel(_ words: Words) -> Panel {
        Panel(
            title: words("batchnorm-statistics.mean"),
            x: Axis(words("label.epoch"), scale: .logarithmic),
            y: Axis(words("batchnorm-statistics.mean-axis")),
            marks: [ReferenceMark(.horizontal, at: 0)]
                + marks {
                    ($0.runningMean - $0.batchMean) / $0.batchVariance.squareRoot()
                })
    }

    private func variancePanel(_ words: Words) -> Panel {
        let rows = Double(XOR.samples.rows)
        return Panel(
            title: words("batchnorm-statistics.variance"),
            x: Axis(words("label.epoch"), scale: .logarithmic),
            y: Axis(words("batchnorm-statistics.variance-axis"), scale: .logarithmic),
            marks: [
                ReferenceMark(.horizontal, at: 1),
                ReferenceMark(
                    .horizontal, at: rows / (rows - 1),
                    label: words(
                        "batchnorm-statistics.unbiased",
                        ["ratio": .number(rows / (rows - 1), digits: 3)])),
            ] + marks { $0.runningVariance / $0.batchVariance })
    }

    /// The data loss in both modes, and without batch norm.
    private func lossPanel(_ words: Words) -> Panel {
        let training = entry.curve { $0.trainingModeLoss }
        let evaluation = entry.curve { $0.epoch > 0 ? $0.training.loss : nil }
        let without = plain.curve { $0.epoch > 0 ? $0.training.loss : nil }
        return Panel(
            title: words("label.data-loss"), x: Axis(words("label.epoch"), scale: .logarithmic),
            y: Axis(words("label.loss-nats"), scale: .logarithmic),
            marks: [
                without.line(
                    Series(
                        name: words(Method.none.label), slot: plain.method.slot),
                    style: .solid),
                training.line(
                    Series(
                        name: words("batchnorm-statistics.training-mode"),
                        slot: entry.method.slot), style: .dotted),
                evaluation.line(
                    Series(
                        name: words("batchnorm-statistics.evaluation-mode"),
                        slot: entry.method.slot), style: .solid),
            ])
    }

    private func samples(_ run: Neural.Run, unit: Int) -> [Sample] {
        Self.samples(run, entry.plan.layout, unit: unit)
    }

    private static func samples(
        _ run: Neural.Run, _ layout: ParameterLayout, unit: Int
    ) -> [Sample] {
        guard
            let mean = layout.blocks.first(where: { $0.kind == .runningMean }),
            let variance = layout.blocks.first(where: { $0.kind == .runningVariance })
        else { return [] }
        return run.checkpoints.compactMap { checkpoint in
            checkpoint.batchStatistics.first.map { statistics in
                Sample(
                    epoch: Double(checkpoint.epoch), batchMean: Double(statistics.mean[unit]),
                    runningMean: Double(checkpoint.parameters[mean.offset + unit]),
                    batchVariance: Double(statistics.variance[unit]),
                    runningVariance: Double(checkpoint.parameters[variance.offset + unit]))
            }
        }
    }
}
