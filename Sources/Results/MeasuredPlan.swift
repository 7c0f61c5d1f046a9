public import Neural

/// The runs of one plan, with everything that is measured of every run.
public struct MeasuredPlan: Sendable {
    public let plan: TrainingPlan
    public let runs: [Run]
    /// Those that did not diverge.
    public let finished: [Run]
    /// How sure a comparison with another plan's runs must be.
    public let comparing: Confidence
    private let measurements: [Measure: Measurement]

    /// - Parameters:
    ///   - plan: what was trained.
    ///   - runs: of the plan, one for each seed.
    ///   - comparing: how sure a comparison with another plan's runs must be.
    public init(_ plan: TrainingPlan, _ runs: [Run], comparing: Confidence = .single) {
        self.plan = plan
        self.runs = runs
        self.comparing = comparing
        finished = runs.finished
        let ends = RunEnd.all(runs, of: plan)
        measurements = Dictionary(
            uniqueKeysWithValues: Measure.all.map {
                ($0, Measurement($0, ends, comparing: comparing))
            })
    }

    /// A measurement of these runs.
    /// - Precondition: the measure is one of those that every run is measured by.
    public subscript(measure: Measure) -> Measurement {
        guard let measurement = measurements[measure] else {
            preconditionFailure("\(measure.key) is not among the measures of every run")
        }
        return measurement
    }

    /// These runs by a measure that not every run is measured by.
    public func measured(by measure: Measure) -> Measurement {
        Measurement(measure, RunEnd.all(runs, of: plan), comparing: comparing)
    }

    /// The share of seeds that diverged.
    public var diverged: Share { runs.diverged }

    /// The difference of the shares of seeds that diverged, from another plan's with the same seeds.
    public func divergence(less other: MeasuredPlan) -> Estimate {
        .difference(
            PairedShares(zip(runs, other.runs).map { ($0.divergedAt != nil, $1.divergedAt != nil) })
        ).at(comparing)
    }

    /// Median and band of a value recorded at checkpoints.
    public func curve(_ value: (Checkpoint) -> Double?) -> CurveSummary {
        CurveSummary(finished, value: value)
    }
}
