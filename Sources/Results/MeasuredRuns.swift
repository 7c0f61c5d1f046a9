public import Methods
public import Neural

/// The measured runs of a method.
@dynamicMemberLookup
public struct MeasuredRuns: Sendable {
    public let method: Method
    private let measured: MeasuredPlan

    public init(_ method: Method, _ measured: MeasuredPlan) {
        self.method = method
        self.measured = measured
    }

    public init(_ method: Method, _ plan: TrainingPlan, _ runs: [Run]) {
        self.init(method, MeasuredPlan(plan, runs))
    }

    /// A measurement of these runs.
    /// - Precondition: the measure is one of those that every run is measured by.
    public subscript(measure: Measure) -> Measurement { measured[measure] }

    public subscript<Value>(dynamicMember member: KeyPath<MeasuredPlan, Value>) -> Value {
        measured[keyPath: member]
    }

    /// These runs by a measure that not every run is measured by.
    public func measured(by measure: Measure) -> Measurement { measured.measured(by: measure) }

    /// Median and band of a value recorded at checkpoints.
    public func curve(_ value: (Checkpoint) -> Double?) -> CurveSummary { measured.curve(value) }
}
