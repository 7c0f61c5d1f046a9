import Base
import Charts
import Methods
import Neural

/// Dropout on a task's rows: how much of it helps.
struct RowsDropoutSection: Experiment {
    let id = "dropout"
    let title = DropoutSection().title
    let figures = [
        FigureHeading(
            id: "dropout-rates", title: Localized(en: "Dropout rates", zh: "各丢弃率"),
            reach: FigureReach([.rows]))
    ]

    static let rates = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]

    let claims = [
        DropoutSection.accuracyClaim(
            figure: "dropout-rates",
            raised: Outcome(
                .corrected,
                en:
                    "Where the net over-fitted, dropout raised accuracy ({{rows.dropout.testAccuracy}} with, {{rows.none.testAccuracy}} without), and the full net that answers is not sparse.",
                zh:
                    "在网络过拟合之处，丢弃反而提高了准确率（用时 {{rows.dropout.testAccuracy}}，不用时 {{rows.none.testAccuracy}}），而且给出答案的完整网络并不稀疏。"
            ))
    ]

    func seedCaps(for task: LearningTask) -> [SeedCap] {
        [SeedCap(subject: "dropout-rates", seeds: task.defaults.sweepSeeds)]
    }

    func evidence(from laboratory: Laboratory) async throws(ExperimentError) -> Evidence {
        let (net, method) = (laboratory.rowsNet, Method.dropout)
        let stops = try await laboratory.sweep(method, over: Self.rates) { plan, rate in
            plan.layers = plan.layers.compactMap { layer in
                guard case .dropout = layer else { return layer }
                return rate > 0 ? .dropout(rate: rate) : nil
            }
        }
        let line = SweepFigure.Line(name: method.label, slot: method.slot, stops: stops)
        let (best, none) = (line.best(net), net.median(stops[0].runs))
        let figure = SweepFigure(
            id: "dropout-rates", net: net,
            setting: Localized(en: "dropout rate (share dropped)", zh: "丢弃率"), scale: .linear,
            lines: [line], seeds: laboratory.seeds.count,
            title: { language in
                let share = percent(best.value) + " %"
                if best.score == none {
                    return language == .en
                        ? "No dropout rate does better than none, with which \(net.reached(none, .en)) (medians)"
                        : "没有哪个丢弃率好于不丢弃：不丢弃时\(net.reached(none, .zh))（中位数）"
                }
                return language == .en
                    ? "With \(share) dropped \(net.reached(best.score, .en)), with none \(none) (medians)"
                    : "丢弃率 \(share) 时\(net.reached(best.score, .zh))，不丢弃时 \(none)（中位数）"
            },
            note: Localized(
                en: "Dropped after the first hidden layer's activation, scaled in training.",
                zh: "在第一隐藏层的激活之后丢弃，训练时缩放。"))
        var quantities = try await RowsQuantities.all(from: laboratory)
        quantities["rates.best"] = .number(best.value)
        let dropped = try await laboratory.runs(net.plan(with: method), on: .rows)
        let whole = try await laboratory.runs(net.plan(with: Method.none), on: .rows)
        return Evidence(
            figures: [
                entry("dropout-rates", data: figure.data, of: figure.divergence) {
                    figure.figure($0)
                }
            ],
            quantities: quantities,
            claims: settledWhereMeasured(
                net.isClassifier
                    ? [
                        "3.2-d": .median(of: paired(whole, dropped, accuracyGain)).from(
                            whole, dropped)
                    ] : [:]))
    }
}
