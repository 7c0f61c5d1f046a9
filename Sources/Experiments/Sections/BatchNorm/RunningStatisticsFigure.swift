import Base
import Charts
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
            explorations: [NormFrames(entry: entry).exploration].compactMap(\.self)
        )
    }
}

/// A unit's batch mean and variance against their running averages, and the loss in both modes.
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
        let own = entry.finished.first.map { samples($0, unit: 0) } ?? []
        let batch = Series(name: words("batchnorm-statistics.batch"), slot: 6)
        let running = Series(
            name: words("batchnorm-statistics.running"), slot: entry.method.slot)
        func panel(
            _ title: RichText, _ label: RichText, _ first: (Sample) -> Double,
            _ second: (Sample) -> Double
        ) -> Panel {
            Panel(
                title: title, x: Axis(words("label.epoch"), scale: .logarithmic), y: Axis(label),
                marks: [
                    LineMark(
                        own.map { Point($0.epoch, second($0)) }, series: running, style: .solid),
                    ScatterMark(
                        own.map { Point($0.epoch, first($0)) }, series: batch, radius: 1.8),
                ])
        }
        let gap = Phrase.Value.percentage(finalGaps.median)
        return Figure(
            id: "batchnorm-statistics",
            title: words("batchnorm-statistics.title", ["gap": gap]),
            subtitle: words("batchnorm-statistics.subtitle"),
            caption: words(
                "batchnorm-statistics.caption",
                [
                    "setting": .phrase(net.setting(seeds: entry.runs.count)),
                    "momentum": .number(BatchNormalization.momentum),
                ]),
            description: words("batchnorm-statistics.description", ["gap": gap]),
            panels: [
                [
                    panel(
                        words("batchnorm-statistics.mean"), words("batchnorm-statistics.mean-axis"),
                        { $0.batchMean }, { $0.runningMean }),
                    panel(
                        words("batchnorm-statistics.variance"),
                        words("batchnorm-statistics.variance-axis"),
                        { $0.batchVariance }, { $0.runningVariance }),
                    lossPanel(words),
                ]
            ], shareX: false, shareY: false)
    }

    /// The data loss in both modes, and without batch norm.
    private func lossPanel(_ words: Words) -> Panel {
        let smallest = 1e-5
        func curve(_ runs: MeasuredRuns, _ value: (Checkpoint) -> Double?) -> CurveSummary {
            runs.curve(value).atLeast(smallest)
        }
        let training = curve(entry) { $0.trainingModeLoss }
        let evaluation = curve(entry) { $0.epoch > 0 ? $0.training.loss : nil }
        let without = curve(plain) { $0.epoch > 0 ? $0.training.loss : nil }
        return Panel(
            title: words("label.data-loss"), x: Axis(words("label.epoch"), scale: .logarithmic),
            y: Axis(words("label.loss-nats"), scale: .logarithmic),
            marks: [
                without.line(
                    Series(name: words("batchnorm-statistics.without"), slot: nil), style: .solid),
                training.line(
                    Series(name: words("batchnorm-statistics.training-mode"), slot: 6),
                    style: .dotted),
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
