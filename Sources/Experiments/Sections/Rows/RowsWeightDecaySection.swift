import Base
import Charts
import Methods
import Neural

/// Weight decay on a task's rows: how strong, and whether it is the same as an L2 penalty.
struct RowsWeightDecaySection: Experiment {
    let id = "weight-decay"
    let title = WeightDecaySection().title
    let figures = [
        FigureHeading(
            id: "weight-decay-strengths",
            title: Localized(en: "Strengths of weight decay", zh: "权重衰减的强度"),
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
                name: Localized(en: "L2 penalty λ", zh: "L2 惩罚 λ"), slot: Method.l2.slot,
                stops: penalty),
            SweepFigure.Line(
                name: Localized(en: "decoupled decay 2λ", zh: "解耦衰减 2λ"), slot: 6, stops: decay),
        ]
        let best = lines.map { $0.best(net) }
        let figure = SweepFigure(
            id: "weight-decay-strengths", net: net, setting: Localized("λ"), scale: .logarithmic,
            lines: lines, seeds: laboratory.seeds.count, showsNorm: true,
            title: { language in
                let (first, second) = (best[0].written(language), best[1].written(language))
                if best.allSatisfy(\.isEveryOne) {
                    return language == .en
                        ? "With Adam every λ does equally well: \(best[0].score) as a penalty, \(best[1].score) as decay (medians)"
                        : "用 Adam 时各 λ 同样好：惩罚 \(best[0].score)，衰减 \(best[1].score)（中位数）"
                }
                return language == .en
                    ? "With Adam the best λ is \(first) as a penalty (\(best[0].score)) and \(second) as decay (\(best[1].score), medians)"
                    : "用 Adam 时，惩罚的最佳 λ 为 \(first)（\(best[0].score)），衰减为 \(second)（\(best[1].score)，中位数）"
            },
            note: Localized(
                en: "The penalty's gradient goes through Adam; decoupled decay does not (AdamW).",
                zh: "惩罚的梯度经过 Adam；解耦衰减不经过（AdamW）。"))
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
