import Base
import Charts
import Methods
import Neural

/// A unit's batch mean and variance against their running averages, and the loss in both modes.
struct RunningStatisticsFigure: Sendable {
    let entry: MethodRuns
    let plain: MethodRuns

    private struct Sample {
        let epoch, batchMean, runningMean, batchVariance, runningVariance: Double
    }

    /// |running variance − batch variance| over the batch variance, for every seed and unit at the end.
    /// The batch's is the biased one that training divides by.
    var finalGaps: [Double] {
        entry.finite.flatMap { run -> [Double] in
            (0..<entry.net.width).compactMap { unit in
                guard let last = samples(run, unit: unit).last, last.batchVariance > 0 else {
                    return nil
                }
                return (last.runningVariance - last.batchVariance).magnitude / last.batchVariance
            }
        }
    }

    var data: DataTable {
        var table = DataTable(columns: [
            "seed", "unit", "epoch", "batch mean", "running mean", "batch variance (biased)",
            "running variance",
        ])
        for run in entry.finite {
            for unit in 0..<entry.net.width {
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

    func figure(_ language: Language) -> Figure {
        let isEnglish = language == .en
        let own = entry.finite.first.map { samples($0, unit: 0) } ?? []
        let batch = Series(name: isEnglish ? "batch" : "批", slot: 6)
        let running = Series(name: isEnglish ? "running" : "运行", slot: entry.method.slot)
        let epoch = Axis(isEnglish ? "epoch" : "轮次", scale: .logarithmic)
        func panel(
            _ title: RichText, _ label: RichText, _ first: (Sample) -> Double,
            _ second: (Sample) -> Double
        ) -> Panel {
            Panel(
                title: title, x: epoch, y: Axis(label),
                marks: [
                    LineMark(
                        own.map { Point($0.epoch, second($0)) }, series: running, style: .solid),
                    ScatterMark(
                        own.map { Point($0.epoch, first($0)) }, series: batch, radius: 1.8),
                ])
        }
        let smallest = 1e-5
        let training = CurveSummary(entry.runs, smallest: smallest) { $0.trainingModeLoss }
        let evaluation = CurveSummary(entry.runs, smallest: smallest) {
            $0.epoch > 0 ? $0.training.loss : nil
        }
        let without = CurveSummary(plain.runs, smallest: smallest) {
            $0.epoch > 0 ? $0.training.loss : nil
        }
        let gap = percent(quantile(finalGaps, 0.5))
        let slot = entry.method.slot
        return Figure(
            id: "batchnorm-statistics",
            title: isEnglish
                ? "The running variance ends \(gap) % from the batch's (median over seeds and units)"
                : "运行方差最终与批方差相差 \(gap) %（各种子与单元的中位数）",
            subtitle: isEnglish
                ? "Mean and variance: one unit of the first seed, batch statistics against the running ones; data loss: medians in both modes"
                : "均值与方差：第一个种子的一个单元，批统计量与运行统计量；数据损失：两种模式下的中位数",
            caption: RichText(
                entry.net.setting(seeds: entry.runs.count, language: language) + " "
                    + (isEnglish
                        ? "Momentum \(formatted(BatchNormalization.momentum)); the batch's variance is divided by n, the running one by n − 1; evaluation uses the running ones, training the batch's."
                        : "动量 \(formatted(BatchNormalization.momentum))；批方差除以 n，运行方差除以 n − 1；评估用运行统计量，训练用批统计量。")
            ),
            description: isEnglish
                ? "Mean and variance of the batches and the running ones, and the loss with either, over the epochs; at the end the variances differ by \(gap) %."
                : "批统计量与运行统计量的均值和方差，以及分别使用两者时的损失，随轮次的变化；最终方差相差 \(gap) %。",
            panels: [
                [
                    panel(
                        isEnglish ? "Mean" : "均值", isEnglish ? "mean of *z*" : "*z* 的均值",
                        { $0.batchMean }, { $0.runningMean }),
                    panel(
                        isEnglish ? "Variance" : "方差", isEnglish ? "variance of *z*" : "*z* 的方差",
                        { $0.batchVariance }, { $0.runningVariance }),
                    Panel(
                        title: isEnglish ? "Data loss" : "数据损失", x: epoch,
                        y: Axis(isEnglish ? "loss (nats)" : "损失（奈特）", scale: .logarithmic),
                        marks: [
                            without.line(
                                Series(
                                    name: isEnglish ? "without batch norm" : "无批量归一化",
                                    slot: nil), style: .solid),
                            training.line(
                                Series(
                                    name: isEnglish ? "training mode" : "训练模式", slot: 6),
                                style: .dotted),
                            evaluation.line(
                                Series(
                                    name: isEnglish ? "evaluation mode" : "评估模式", slot: slot),
                                style: .solid),
                        ]),
                ]
            ], shareX: false, shareY: false)
    }

    private func samples(_ run: Neural.Run, unit: Int) -> [Sample] {
        let layout = entry.plan.layout
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
