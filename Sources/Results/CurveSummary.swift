public import Neural

/// Median and band over runs of a value recorded at checkpoints.
public struct CurveSummary: Sendable {
    /// Epochs that at least half of the runs recorded.
    public let epochs: [Double]
    /// Of the values of the runs at these epochs.
    public let spreads: [Spread]
    private let values: [[Double]]

    /// Runs that diverged are left out, and so are epochs that fewer than half of the others reached.
    /// - Parameters:
    ///   - runs: of one plan.
    ///   - value: of a checkpoint; nil leaves it out.
    public init(_ runs: [Run], value: (Checkpoint) -> Double?) {
        self.init(
            runs.finished.map { run in
                run.checkpoints.compactMap { state in value(state).map { (state.epoch, $0) } }
            })
    }

    /// The same of curves with a value at some epochs; values that are not finite are left out.
    public init(_ curves: [[(epoch: Int, value: Double)]]) {
        var values: [Int: [Double]] = [:]
        for (epoch, number) in curves.joined() where number.isFinite {
            values[epoch, default: []].append(number)
        }
        let sorted = values.keys.sorted().filter { 2 * (values[$0]?.count ?? 0) >= curves.count }
        self.init(epochs: sorted.map(Double.init), values: sorted.map { values[$0] ?? [] })
    }

    private init(epochs: [Double], values: [[Double]]) {
        self.epochs = epochs
        self.values = values
        spreads = values.map { Spread($0) }
    }

    /// The same where no run's value lies below `smallest`, as a logarithmic axis wants it.
    public func atLeast(_ smallest: Double) -> CurveSummary {
        CurveSummary(epochs: epochs, values: values.map { $0.map { max($0, smallest) } })
    }
}
