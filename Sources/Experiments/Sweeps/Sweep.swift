import Base
import Methods
import Neural
import Results

/// One setting changed, everything else stays: the runs at every value.
struct Sweep<Value: Sendable>: Sendable {
    /// The measured runs at one value.
    @dynamicMemberLookup
    struct Stop: Sendable {
        let value: Value
        private let measured: MeasuredPlan

        init(_ value: Value, _ measured: MeasuredPlan) {
            self.value = value
            self.measured = measured
        }

        init(_ value: Value, _ runs: MeasuredRuns) {
            self.init(value, MeasuredPlan(runs.plan, runs.runs, comparing: runs.comparing))
        }

        /// A measurement of these runs.
        subscript(measure: Measure) -> Measurement { measured[measure] }

        /// These runs by a measure that not every run is measured by.
        func measured(by measure: Measure) -> Measurement { measured.measured(by: measure) }

        subscript<Member>(dynamicMember member: KeyPath<MeasuredPlan, Member>) -> Member {
            measured[keyPath: member]
        }
    }

    /// In the order of the values.
    let stops: [Stop]

    private init(stops: [Stop]) { self.stops = stops }

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
            let measured = try await laboratory.measured(
                plan(value), on: source, atLeast: atLeast, atMost: atMost)
            stops.append(Stop(value, measured))
        }
        self.stops = stops
    }

    /// How many seeds diverged at each value.
    /// - Parameter name: what a value is called in a list of them.
    func divergence(_ name: (Value) -> Phrase.Value) -> [Divergence.Group] {
        stops.map { Divergence.Group(name($0.value), $0.runs) }
    }
}

extension Sweep where Value: Comparable {
    /// The sweep with more stops, which stand for what it has at their values.
    func including(_ more: [Stop]) -> Sweep {
        let kept = stops.filter { stop in !more.contains { $0.value == stop.value } }
        return Sweep(stops: (kept + more).sorted { $0.value < $1.value })
    }
}

extension Sweep {
    /// A network of the task's rows, of which only the start and the end are recorded unless its whole training is
    /// asked for.
    /// - Parameters:
    ///   - atMost: how many seeds suffice; nil is what the task's sweeps take.
    ///   - change: sets the value, before the method regularizes.
    init(
        of method: Method, over values: [Value], isWhole: Bool = false, atMost: Int? = nil,
        from laboratory: Laboratory,
        change: (inout Net, Value) -> Void
    ) async throws(ExperimentError) {
        let net = try await laboratory.rowsNet
        try await self.init(
            over: values, on: .rows, atMost: atMost ?? laboratory.task.defaults.sweepSeeds,
            from: laboratory
        ) { value in
            var own = net
            if !isWhole { own.checkpoints = [0, own.epochs] }
            change(&own, value)
            return own.plan(with: method)
        }
    }
}
