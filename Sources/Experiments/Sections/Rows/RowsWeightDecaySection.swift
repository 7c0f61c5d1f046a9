import Base
import Charts
import Methods
import Neural
import Results

/// Weight decay on a task's rows: how strong, and whether it is the same as an L2 penalty.
struct RowsWeightDecaySection: Experiment {
    let id = "weight-decay"
    let figures = [
        FigureHeading(
            "weight-decay-strengths",
            reach: FigureReach([.rows]))
    ]
    var claims: [ClaimDefinition] { WeightDecaySection().claims.filter { $0.id == "2.3-d" } }

    static let lambdas = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1]

    func seedCaps(for task: LearningTask) -> [SeedCap] {
        [SeedCap(subject: "weight-decay-strengths", seeds: task.defaults.sweepSeeds)]
    }

    func evidence(from laboratory: Laboratory) async throws(ExperimentError) -> Evidence {
        let net = laboratory.rowsNet
        let penalty = try await laboratory.sweep(Method.none, over: Self.lambdas) {
            $0.penalty = Penalty(l2: $1)
        }
        let decay = try await laboratory.sweep(Method.none, over: Self.lambdas) {
            $0.weightDecay = WeightDecay(rate: 2 * $1, isDecoupled: true)
        }
        let lines = [
            SweepFigure.Line(
                name: .phrase("weight-decay-strengths.penalty"), code: "L2 penalty λ",
                slot: Method.l2.slot, stops: penalty),
            SweepFigure.Line(
                name: .phrase("weight-decay-strengths.decay"), code: "decoupled decay 2λ", slot: 6,
                stops: decay),
        ]
        let best = lines.map { $0.best(net) }
        let scores = [
            "penalty-score": net.written(best[0].score), "decay-score": net.written(best[1].score),
        ]
        let figure = SweepFigure(
            id: "weight-decay-strengths", net: net, setting: "λ", column: "λ", scale: .logarithmic,
            lines: lines, seeds: laboratory.seeds.count, showsNorm: true,
            title: best.allSatisfy(\.isEveryOne)
                ? Phrase("weight-decay-strengths.title-alike", scores)
                : Phrase(
                    "weight-decay-strengths.title",
                    scores.merging(["penalty": best[0].written, "decay": best[1].written]) { $1 }),
            note: Phrase("weight-decay-strengths.note"))
        let held = try await laboratory.runs(net.plan(with: Method.l2), on: .rows)
        let free = try await laboratory.runs(net.plan(with: Method.none), on: .rows)
        let rises = paired(held, free) { own, plain -> Double? in
            guard let own = own.heldOutRise, let plain = plain.heldOutRise, plain > 0
            else { return nil }
            return own / plain
        }
        let lost = Divergence.share(held, free)
        return Evidence(
            figures: [
                entry("weight-decay-strengths", data: figure.data, of: figure.divergence) {
                    figure.figure($0)
                }
            ],
            quantities: try await RowsQuantities.all(from: laboratory),
            claims: settledWhereMeasured(
                net.isClassifier && (!rises.isEmpty || lost.successes > 0)
                    ? ["2.3-d": .median(of: rises).from(lost)] : [:]))
    }
}
