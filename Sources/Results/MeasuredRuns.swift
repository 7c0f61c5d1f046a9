public import Methods
public import Neural

/// The runs of a method, with everything that is measured of every run.
public struct MeasuredRuns: Sendable {
    public let method: Method
    public let plan: TrainingPlan
    public let runs: [Run]
    /// Those that did not diverge.
    public let finished: [Run]
    private let measurements: [Measure: Measurement]

    public init(_ method: Method, _ plan: TrainingPlan, _ runs: [Run]) {
        self.method = method
        self.plan = plan
        self.runs = runs
        finished = runs.finished
        let layout = plan.layout
        let ends = runs.map { RunEnd($0, plan: plan, layout: layout) }
        measurements = Dictionary(
            uniqueKeysWithValues: Measure.all.map { measure in
                (measure, Measurement(measure, ends.map(measure.read)))
            })
    }

    /// A measurement of these runs.
    public subscript(measure: Measure) -> Measurement {
        guard let measurement = measurements[measure] else {
            preconditionFailure("\(measure.key) is not among the measures of every run")
        }
        return measurement
    }

    /// The share of seeds that diverged.
    public var diverged: Share { runs.diverged }

    /// Median and band of a value recorded at checkpoints.
    public func curve(_ value: (Checkpoint) -> Double?) -> CurveSummary {
        CurveSummary(finished, value: value)
    }
}
