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
        let figure = SweepFigure(
            id: "batchnorm-rates", net: net, setting: .phrase("label.learning-rate"),
            column: "learning rate", scale: .logarithmic, lines: lines,
            seeds: laboratory.seeds.count, methods: [.batchNorm], title: title(of: lines, net),
            note: Phrase("batchnorm-rates-of-rows.note"))
        return Findings(figure, of: figure.divergence)
    }

    /// What is reached at the rate where the two differ most.
    private func title(of lines: [SweepFigure.Line], _ net: Net) -> Phrase {
        func score(_ line: Int, _ place: Int) -> Double {
            lines[line].stops[place][.score].median
        }
        let place = Self.rates.indices.largest { (score(1, $0) - score(0, $0)).magnitude } ?? 0
        let (without, with) = (score(0, place), score(1, place))
        let values: [String: Phrase.Value] = [
            "rate": .number(Self.rates[place]), "reached": .phrase(net.reached(with)),
        ]
        guard !net.isAlike(without, with) else {
            return Phrase("batchnorm-rates-of-rows.title-alike", values)
        }
        return Phrase(
            "batchnorm-rates-of-rows.title",
            values.merging(["without": net.written(without)]) { $1 })
    }
}
