import Base
import Methods
import Neural
import Results

/// One setting changed, everything else stays: the runs at every value.
struct Sweep<Value: Sendable>: Sendable {
    /// The runs at one value.
    struct Stop: Sendable {
        let value: Value
        let plan: TrainingPlan
        let runs: [Run]

        var solved: Share { runs.solved }
        var diverged: Share { runs.diverged }
    }

    /// In the order of the values.
    let stops: [Stop]

    /// - Parameters:
    ///   - atLeast: how many seeds are wanted of a standard report.
    ///   - atMost: how many suffice where the report has more.
    ///   - plan: what is trained at a value.
    init(
        over values: [Value], on source: DataSource, atLeast: Int = 0, atMost: Int = .max,
        from laboratory: Laboratory, plan: (Value) -> TrainingPlan
    ) async throws(ExperimentError) {
        var stops: [Stop] = []
        for value in values {
            let plan = plan(value)
            let runs = try await laboratory.runs(
                plan, on: source, atLeast: atLeast, atMost: atMost)
            stops.append(Stop(value: value, plan: plan, runs: runs))
        }
        self.stops = stops
    }

    /// How many seeds diverged at each value.
    /// - Parameter name: what a value is called in a list of them.
    func divergence(_ name: (Value) -> Phrase.Value) -> [Divergence.Group] {
        stops.map { Divergence.Group(name($0.value), $0.runs) }
    }
}

extension Sweep {
    /// A network of the task's rows, of which only the start and the end are recorded.
    /// - Parameter change: sets the value.
    init(
        of method: Method, over values: [Value], from laboratory: Laboratory,
        change: (inout TrainingPlan, Value) -> Void
    ) async throws(ExperimentError) {
        try await self.init(
            over: values, on: .rows, atMost: laboratory.task.defaults.sweepSeeds, from: laboratory
        ) { value in
            var plan = laboratory.rowsNet.plan(with: method)
            plan.checkpoints = [0, plan.epochs]
            change(&plan, value)
            return plan
        }
    }
}
