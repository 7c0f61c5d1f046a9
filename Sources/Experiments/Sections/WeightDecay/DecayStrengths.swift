import Base
import Charts
import Methods
import Neural

/// Weight decay of many strengths on a task's rows, beside an L2 penalty.
struct DecayStrengths: SectionPart {
    let tasks = TaskScope.ownRows
    let heading: FigureHeading? = FigureHeading(
        "weight-decay-strengths", reach: FigureReach([.rows]))

    private static let lambdas = Strength.l2.shown

    func seedCaps(for task: LearningTask) -> [SeedCap] {
        [SeedCap(subject: .figure("weight-decay-strengths"), seeds: task.defaults.sweepSeeds)]
    }

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let net = laboratory.rowsNet
        let penalty = try await Sweep(of: .none, over: Self.lambdas.values, from: laboratory) {
            $0.penalty = Penalty(l2: $1)
        }
        let decay = try await Sweep(of: .none, over: Self.lambdas.values, from: laboratory) {
            $0.weightDecay = WeightDecay(rate: 2 * $1, isDecoupled: true)
        }
        let lines = [
            SweepFigure.Line(
                name: .phrase("weight-decay-strengths.penalty"), code: "L2 penalty λ",
                slot: Method.l2.slot, sweep: penalty),
            SweepFigure.Line(
                name: .phrase("weight-decay-strengths.decay"), code: "decoupled decay 2λ", slot: 6,
                sweep: decay),
        ]
        let figure = SweepFigure(
            id: "weight-decay-strengths", net: net, setting: "λ", column: "λ",
            scale: Self.lambdas.axisScale,
            lines: lines, seeds: laboratory.seeds.count, showsNorm: true,
            title: title(of: lines.map { $0.best(net) }, net),
            note: Phrase("weight-decay-strengths.note"))
        return Findings(figure, of: figure.divergence)
    }

    private func title(of best: [SweepFigure.Best], _ net: Net) -> Phrase {
        let scores = [
            "penalty-score": net.written(best[0].score), "decay-score": net.written(best[1].score),
        ]
        guard !best.allSatisfy(\.isEveryOne) else {
            return Phrase("weight-decay-strengths.title-alike", scores)
        }
        return Phrase(
            "weight-decay-strengths.title",
            scores.merging(["penalty": best[0].written, "decay": best[1].written]) { $1 })
    }
}
