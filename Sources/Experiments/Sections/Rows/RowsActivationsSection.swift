import Base
import Methods
import Neural

/// Activation functions on a task's rows.
struct RowsActivationsSection: Experiment {
    let id = "activations"
    let figures = [
        FigureHeading(
            "activation-scores",
            reach: FigureReach([.rows], varies: [.activation]))
    ]
    let claims: [ClaimDefinition] = []

    func seedCaps(for task: LearningTask) -> [SeedCap] {
        [SeedCap(subject: "activation-scores", seeds: task.defaults.sweepSeeds)]
    }

    func evidence(from laboratory: Laboratory) async throws(ExperimentError) -> Evidence {
        let net = laboratory.rowsNet
        var entries: [(activation: Activation, runs: [Neural.Run])] = []
        for activation in ActivationScoresFigure.activations {
            var own = net
            own.activation = activation
            var plan = own.plan(with: Method.none)
            plan.checkpoints = [0, plan.epochs]
            let runs = try await laboratory.runs(
                plan, on: .rows, atMost: laboratory.task.defaults.sweepSeeds)
            entries.append((activation, runs))
        }
        let figure = ActivationScoresFigure(
            net: net, entries: entries, seeds: laboratory.seeds.count)
        return Evidence(
            figures: [
                entry("activation-scores", data: figure.data, of: figure.divergence) {
                    figure.figure($0)
                }
            ],
            quantities: try await RowsQuantities.all(from: laboratory))
    }
}
