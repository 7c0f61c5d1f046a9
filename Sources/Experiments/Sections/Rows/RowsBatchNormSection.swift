import Base
import Charts
import Methods
import Neural
import Results

/// Batch normalization on a task's rows: which learning rates it bears.
struct RowsBatchNormSection: Experiment {
    let id = "batch-norm"
    let figures = [
        FigureHeading(
            "batchnorm-rates", words: "batchnorm-rates-of-rows",
            reach: FigureReach([.rows], varies: [.learningRate]))
    ]
    let claims: [ClaimDefinition] = []

    static let rates = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1]

    func seedCaps(for task: LearningTask) -> [SeedCap] {
        [SeedCap(subject: "batchnorm-rates", seeds: task.defaults.sweepSeeds)]
    }

    func evidence(from laboratory: Laboratory) async throws(ExperimentError) -> Evidence {
        let net = laboratory.rowsNet
        var lines: [SweepFigure.Line] = []
        for method in [Method.none, Method.batchNorm] {
            let stops = try await laboratory.sweep(method, over: Self.rates) { plan, rate in
                plan.optimizer = .adam(learningRate: rate)
            }
            lines.append(.init(method, stops))
        }
        func score(_ line: Int, _ place: Int) -> Double {
            quantile(lines[line].stops[place].runs.compactMap(net.score), 0.5)
        }
        // Where the two differ most.
        let place =
            Self.rates.indices.largest { (score(1, $0) - score(0, $0)).magnitude } ?? 0
        let (without, with) = (score(0, place), score(1, place))
        let values: [String: Phrase.Value] = [
            "rate": .number(Self.rates[place]), "reached": .phrase(net.reached(with)),
        ]
        let figure = SweepFigure(
            id: "batchnorm-rates", net: net,
            setting: .phrase("label.learning-rate"), column: "learning rate", scale: .logarithmic,
            lines: lines, seeds: laboratory.seeds.count,
            title: net.isAlike(without, with)
                ? Phrase("batchnorm-rates-of-rows.title-alike", values)
                : Phrase(
                    "batchnorm-rates-of-rows.title",
                    values.merging(["without": net.written(without)]) { $1 }),
            note: Phrase("batchnorm-rates-of-rows.note"))
        return Evidence(
            figures: [
                entry("batchnorm-rates", data: figure.data, of: figure.divergence) {
                    figure.figure($0)
                }
            ],
            quantities: try await RowsQuantities.all(from: laboratory))
    }
}
