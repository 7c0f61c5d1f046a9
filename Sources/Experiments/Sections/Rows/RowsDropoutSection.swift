import Base
import Charts
import Methods
import Neural
import Results

/// Dropout on a task's rows: how much of it helps.
struct RowsDropoutSection: Experiment {
    let id = "dropout"
    let figures = [
        FigureHeading(
            "dropout-rates",
            reach: FigureReach([.rows]))
    ]

    static let rates = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]

    let claims = [
        DropoutSection.accuracyClaim(
            figure: "dropout-rates",
            raised: Outcome(.corrected, "corrected-on-rows"))
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
        let line = SweepFigure.Line(method, stops)
        let (best, none) = (line.best(net), quantile(stops[0].runs.compactMap(net.score), 0.5))
        let figure = SweepFigure(
            id: "dropout-rates", net: net,
            setting: .phrase("dropout-rates.rate"),
            column: "dropout rate (share dropped)", scale: .linear,
            lines: [line], seeds: laboratory.seeds.count,
            title: net.isAlike(best.score, none)
                ? Phrase("dropout-rates.title-none", ["reached": .phrase(net.reached(none))])
                : Phrase(
                    "dropout-rates.title",
                    [
                        "rate": .percentage(best.value),
                        "reached": .phrase(net.reached(best.score)), "none": net.written(none),
                    ]),
            note: Phrase("dropout-rates.note"))
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
