import Base
import Charts
import Generators
import Methods
import Neural
import Results

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

    func figure(_ words: Words) -> Figure {
        let middle = quantile(finalShares, 0.5)
        let share = Phrase.Value.percentage(middle)
        let isBalanced = (0.4...0.6).contains(middle)
        let layout = entry.plan.layout
        func norms(_ runs: MethodRuns) -> CurveSummary {
            CurveSummary(runs.runs) { checkpoint in
                guard checkpoint.epoch > 0 else { return nil }
                return DenseWeights.values(checkpoint.parameters, layout: layout)
                    .reduce(0) { $0 + $1 * $1 }.squareRoot()
            }
        }
        let loss = Series(name: words("label.loss-part"), slot: 0)
        let decay = Series(name: words("label.decay-part"), slot: entry.method.slot)
        let x = Axis(words("label.epoch"), scale: .logarithmic)
        let (with, without) = (norms(entry), norms(plain))
        let withSeries = Series(name: words("label.with-l2"), slot: entry.method.slot)
        let withoutSeries = Series(name: words("label.without"), slot: 0)
        return Figure(
            id: "weight-decay-update",
            title: words(
                isBalanced ? "weight-decay-update.title-balanced" : "weight-decay-update.title",
                ["share": share]),
            subtitle: words("weight-decay-update.subtitle"),
            caption: words(entry.net.setting(seeds: entry.runs.count)) + " "
                + words(
                    "weight-decay-update.caption", ["lambda": .number(entry.net.strengths[.l2])]),
            description: words("weight-decay-update.description", ["share": share]),
            panels: [
                [
                    Panel(
                        title: words("weight-decay-update.parts"), x: x,
                        y: Axis(words("label.norm-of-the-part"), scale: .logarithmic),
                        marks: marks({ $0.loss }, loss) + marks({ $0.decay }, decay)),
                    Panel(
                        title: words("label.weight-norm"), x: x,
                        y: Axis(words("label.norm-of-the-weights")),
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
