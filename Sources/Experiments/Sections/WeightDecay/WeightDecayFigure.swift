import Base
import Charts
import Generators
import Methods
import Neural
import Results

/// What weight decay adds to each update on the four points.
struct WeightDecayUpdatePart: SectionPart {
    let tasks = TaskScope.fourPoints
    let heading: FigureHeading? = FigureHeading(
        "weight-decay-update", reach: FigureReach([.fourPoints], strengths: [.l2]))
    let claims = [
        ClaimDefinition("2.3-a", figure: "weight-decay-update", parts: [.derived(.supports)]),
        ClaimDefinition("2.3-b", figure: "weight-decay-update", parts: [.derived(.refutes)]),
    ]

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let net = laboratory.settings.xor8
        let entry = try await laboratory.onFourPoints(.l2)
        let plain = try await laboratory.onFourPoints(.none)
        let figure = WeightDecayFigure(net: net, entry: entry, plain: plain)
        let norms = entry[.norm].ratios(to: plain[.norm])
        return Findings(
            figure, of: Divergence([entry, plain]),
            quantities: [
                "weightDecay.share": .percentages(figure.finalShares),
                "weightDecay.norm.ratio": .spread(Spread(norms)),
            ])
    }
}

/// The two parts of each update under an L2 penalty, and the weight norm with and without it.
struct WeightDecayFigure: FigureDrawing {
    private let net: Net
    private let entry: MeasuredRuns
    private let plain: MeasuredRuns
    private let steps: [Step]
    /// The decay part's share of both parts' norms, over seeds at the end.
    let finalShares: Spread

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

    init(net: Net, entry: MeasuredRuns, plain: MeasuredRuns) {
        self.net = net
        self.entry = entry
        self.plain = plain
        let layout = entry.plan.layout
        let rate = net.learningRate
        steps = entry.finished.flatMap { run in
            run.checkpoints.map { checkpoint in
                let gradient = entry.plan.gradient(XOR.samples, with: checkpoint.parameters)
                let weightNorm = DenseWeights(checkpoint.parameters, layout: layout).norm
                return Step(
                    seed: run.seed, epoch: checkpoint.epoch,
                    loss: rate * DenseWeights(gradient, layout: layout).norm,
                    decay: rate * 2 * net.strengths[.l2] * weightNorm, weightNorm: weightNorm)
            }
        }
        let ends = steps.filter { $0.epoch == entry.plan.epochs }
        finalShares = Spread(ends.map { $0.decay / ($0.loss + $0.decay) })
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
        let middle = finalShares.median
        let share = Phrase.Value.percentage(middle)
        let isBalanced = (0.4...0.6).contains(middle)
        let layout = entry.plan.layout
        func norms(_ runs: MeasuredRuns) -> CurveSummary {
            runs.curve { checkpoint in
                guard checkpoint.epoch > 0 else { return nil }
                return DenseWeights(checkpoint.parameters, layout: layout).norm
            }
        }
        let loss = Series(name: words("label.loss-part"), ink: 1)
        let decay = Series(name: words("label.decay-part"), ink: 2)
        let x = Axis(words("label.epoch"), scale: .logarithmic)
        let (with, without) = (norms(entry), norms(plain))
        let withSeries = entry.method.series(words)
        let withoutSeries = Method.none.series(words)
        return Figure(
            id: "weight-decay-update",
            title: words(
                isBalanced ? "weight-decay-update.title-balanced" : "weight-decay-update.title",
                ["share": share]),
            subtitle: words("weight-decay-update.subtitle"),
            caption: words(
                "weight-decay-update.caption",
                [
                    "setting": .phrase(net.setting(seeds: entry.runs.count)),
                    "lambda": .number(net.strengths[.l2]),
                ]),
            description: words("weight-decay-update.description", ["share": share]),
            panels: [
                [
                    Panel(
                        title: words("weight-decay-update.parts"), x: x,
                        y: Axis(words("label.norm-of-the-part"), scale: .logarithmic),
                        marks: marks({ $0.loss }, loss) + marks({ $0.decay }, decay),
                        note: words("weight-decay-update.note", ["share": share])),
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
