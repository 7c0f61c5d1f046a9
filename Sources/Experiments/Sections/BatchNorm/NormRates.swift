import Base
import Charts
import Methods
import Neural
import Results

/// Which learning rates of Adam a task's rows bear, with batch norm and without.
struct NormRates: SectionPart {
    let tasks = TaskScope.ownRows
    let heading: FigureHeading? = FigureHeading(
        "batchnorm-rates", words: "batchnorm-rates-of-rows",
        // The learning rate that is asked for decides the size of the batches.
        reach: FigureReach([.rows]))

    private static let rates = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1]

    func seedCaps(for task: LearningTask) -> [SeedCap] {
        [SeedCap(subject: .figure("batchnorm-rates"), seeds: task.defaults.sweepSeeds)]
    }

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let net = try await laboratory.rowsNet
        var lines: [SweepFigure.Line] = []
        for method in [Method.none, Method.batchNorm] {
            let sweep = try await Sweep(of: method, over: Self.rates, from: laboratory) {
                $0.learningRate = $1
            }
            lines.append(.init(method, sweep))
        }
        let gains = zip(lines[1].stops, lines[0].stops).map { with, without in
            with[.score].mean(less: without[.score]).among(Self.rates.count)
        }
        let margin = laboratory.task.defaults.margins.rows
        let directions = gains.map { $0.direction(margin: margin) }
        let counts: [String: Phrase.Value] = [
            "rates": .count(Self.rates.count), "higher": .count(directions.count { $0 == .more }),
            "lower": .count(directions.count { $0 == .less }),
        ]
        let figure = SweepFigure(
            id: "batchnorm-rates", net: net, setting: .phrase("label.learning-rate"),
            column: "learning rate", scale: .logarithmic, lines: lines,
            remark: Phrase("batchnorm-rates-of-rows.remark", counts), methods: [.batchNorm],
            // Readers of a page guess beside the figure what it shows: the panel of scores says so.
            title: Phrase("batchnorm-rates-of-rows.title", ["score": .phrase(net.scoreName)]),
            note: Phrase(
                "batchnorm-rates-of-rows.note",
                ["margin": .number(margin * 100)]))
        return Findings(figure, of: figure.divergence)
    }
}
