import Base
import Charts
import Methods
import Neural
import Results

/// Dropout on a task's rows: how much of it helps.
struct DropoutRates: SectionPart {
    let tasks = TaskScope.ownRows
    let heading: FigureHeading? = FigureHeading("dropout-rates", reach: FigureReach([.rows]))

    private static let rates = Strength.dropout.shown

    func seedCaps(for task: LearningTask) -> [SeedCap] {
        [SeedCap(subject: .figure("dropout-rates"), seeds: task.defaults.sweepSeeds)]
    }

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let net = laboratory.rowsNet
        let sweep = try await Sweep(of: .none, over: Self.rates.values, from: laboratory) {
            $0.dropout = $1 > 0 ? Recipe.Dropout(rate: $1, layers: .first) : nil
        }
        let line = SweepFigure.Line(.dropout, sweep)
        let best = line.best(net)
        let none = sweep.stops[0][.score].median
        let figure = SweepFigure(
            id: "dropout-rates", net: net, setting: .phrase("dropout-rates.rate"),
            column: "dropout rate (share dropped)", scale: Self.rates.axisScale, lines: [line],
            seeds: laboratory.seeds.count,
            title: net.isAlike(best.score, none)
                ? Phrase("dropout-rates.title-none", ["reached": .phrase(net.reached(none))])
                : Phrase(
                    "dropout-rates.title",
                    [
                        "rate": .percentage(best.value),
                        "reached": .phrase(net.reached(best.score)), "none": net.written(none),
                    ]),
            note: Phrase("dropout-rates.note"))
        return Findings(figure, of: figure.divergence)
    }
}
