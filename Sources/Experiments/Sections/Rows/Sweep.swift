import Charts
import Methods
import Neural

extension Laboratory {
    /// The runs of a method's plan with one setting at several values.
    func sweep(
        _ method: Method, over values: [Double],
        change: (inout TrainingPlan, Double) -> Void
    ) async throws(ExperimentError) -> [(value: Double, runs: [Run])] {
        var stops: [(value: Double, runs: [Run])] = []
        for value in values {
            var plan = rowsNet.plan(with: method)
            plan.checkpoints = [0, plan.epochs]
            change(&plan, value)
            let runs = try await runs(plan, on: .rows, atMost: task.defaults.sweepSeeds)
            stops.append((value, runs))
        }
        return stops
    }
}
