import Neural

/// What exports need of a configuration's runs: of every seed, not of those alone that figures draw.
struct KeptRuns: Sendable {
    let formats: Set<ExportFormat>
    /// In the order of the runs.
    private(set) var curves: [RecordedCurves] = []
    /// The parameters of runs that did not diverge, in the same order.
    private(set) var parameters: [(seed: UInt64, values: TensorValues)] = []

    init(for formats: Set<ExportFormat>) { self.formats = formats }

    /// Adds runs of further seeds.
    mutating func add(_ runs: [Run], of configuration: Configuration) {
        if formats.contains(where: \.hasCurves) {
            curves += runs.map { RecordedCurves($0, loss: configuration.plan.loss) }
        }
        if formats.contains(where: \.hasParameters) {
            for run in runs where run.divergedAt == nil {
                let values = run.finalParameters
                parameters.append(
                    (
                        run.seed,
                        configuration.precision == .float
                            ? .single(values.map { Float($0) }) : .double(values)
                    ))
            }
        }
    }
}
