import Base
import Charts
import Generators
import Methods
import Neural

/// The two parts of each update under an L2 penalty, and the weight norm with and without it.
struct WeightDecayFigure: Sendable {
    private let entry: MethodRuns
    private let plain: MethodRuns
    private let steps: [Step]

    /// One seed's update at one epoch.
    private struct Step: Sendable {
        let seed: UInt64
        let epoch: Int
        /// Norm of rate · gradient of the data loss by the weights.
        let loss: Double
        /// Norm of rate · 2λw.
        let decay: Double
        let weightNorm: Double
    }

    init(entry: MethodRuns, plain: MethodRuns) {
        self.entry = entry
        self.plain = plain
        let layout = entry.plan.layout
        let rate = entry.net.learningRate
        steps = entry.finite.flatMap { run in
            run.checkpoints.map { checkpoint in
                let probe = NetworkProbe(
                    plan: entry.plan, parameters: checkpoint.parameters,
                    capacity: XOR.samples.rows)
                let gradient = probe.gradient(XOR.samples, loss: entry.net.loss)
                func norm(_ values: [Double]) -> Double {
                    values.reduce(0) { $0 + $1 * $1 }.squareRoot()
                }
                let weightNorm = norm(DenseWeights.values(checkpoint.parameters, layout: layout))
                return Step(
                    seed: run.seed, epoch: checkpoint.epoch,
                    loss: rate * norm(DenseWeights.values(gradient, layout: layout)),
                    decay: rate * 2 * entry.net.strengths[.l2] * weightNorm, weightNorm: weightNorm)
            }
        }
    }

    /// The decay part's share of both parts' norms, for every seed at the end.
    var finalShares: [Double] {
        let last = entry.plan.epochs
        return steps.filter { $0.epoch == last }.map { $0.decay / ($0.loss + $0.decay) }
    }

    var data: DataTable {
        var table = DataTable(columns: [
            "seed", "epoch", "loss part of the update", "decay part of the update", "weight norm",
        ])
        for step in steps {
            table.append([
                .integer(Int(step.seed)), .integer(step.epoch), .number(step.loss),
                .number(step.decay), .number(step.weightNorm),
            ])
        }
        return table
    }

    func figure(_ language: Language) -> Figure {
        let isEnglish = language == .en
        let middle = quantile(finalShares, 0.5)
        let share = percent(middle) + " %"
        let isBalanced = (0.4...0.6).contains(middle)
        let layout = entry.plan.layout
        func norms(_ runs: MethodRuns) -> CurveSummary {
            CurveSummary(runs.runs) { checkpoint in
                guard checkpoint.epoch > 0 else { return nil }
                return DenseWeights.values(checkpoint.parameters, layout: layout)
                    .reduce(0) { $0 + $1 * $1 }.squareRoot()
            }
        }
        let loss = Series(name: isEnglish ? "loss part" : "损失部分", slot: 0)
        let decay = Series(name: isEnglish ? "decay part" : "衰减部分", slot: entry.method.slot)
        let x = Axis(isEnglish ? "epoch" : "轮次", scale: .logarithmic)
        let (with, without) = (norms(entry), norms(plain))
        let withSeries = Series(name: isEnglish ? "with L2" : "有 L2", slot: entry.method.slot)
        let withoutSeries = Series(name: isEnglish ? "without" : "无", slot: 0)
        return Figure(
            id: "weight-decay-update",
            title: isEnglish
                ? "At the end the decay is \(share) of the update\(isBalanced ? ": it balances the loss's pull" : "") (median)"
                : "最终衰减占更新的 \(share)\(isBalanced ? "：它与损失的拉力平衡" : "")（中位数）",
            subtitle: isEnglish
                ? "Norms of the two parts of a step, and norm of the dense weights; median and 10–90 % band over seeds"
                : "一步更新两部分的范数，以及权重的范数；中位数与 10–90 % 带",
            caption: RichText(
                entry.net.setting(seeds: entry.runs.count, language: language)
                    + (isEnglish
                        ? " Penalty λ·Σw² on the weights with λ = \(formatted(entry.net.strengths[.l2])): its part of a step is rate · 2λw."
                        : " 对权重的惩罚 λ·Σw²，λ = \(formatted(entry.net.strengths[.l2]))：其更新部分为 学习率 · 2λw。")
            ),
            description: isEnglish
                ? "Sizes of the loss's and of the decay's part of the update over the epochs; at the end the decay is \(share) of the update."
                : "更新中损失部分与衰减部分的大小随轮次的变化；最终衰减占 \(share)。",
            panels: [
                [
                    Panel(
                        title: isEnglish ? "Parts of a step" : "一步更新的两部分", x: x,
                        y: Axis(isEnglish ? "norm of the part" : "该部分的范数", scale: .logarithmic),
                        marks: marks({ $0.loss }, loss) + marks({ $0.decay }, decay)),
                    Panel(
                        title: isEnglish ? "Weight norm" : "权重范数", x: x,
                        y: Axis(isEnglish ? "norm of the weights" : "权重的范数"),
                        marks: [
                            without.band(withoutSeries), with.band(withSeries),
                            without.line(withoutSeries), with.line(withSeries),
                        ]),
                ]
            ], shareY: false)
    }

    private func marks(_ value: (Step) -> Double, _ series: Series) -> [any Mark] {
        var values: [Int: [Double]] = [:]
        for step in steps where step.epoch > 0 {
            values[step.epoch, default: []].append(value(step))
        }
        let epochs = values.keys.sorted()
        let spreads = epochs.map { Spread(values[$0] ?? []) }
        let x = epochs.map(Double.init)
        return [
            BandMark(x: x, low: spreads.map(\.low), high: spreads.map(\.high), series: series),
            LineMark(zip(x, spreads).map { Point($0, $1.median) }, series: series),
        ]
    }
}
