/// A place where runs are kept that were trained before, so that they need not be trained again.
public protocol RunStore: Sendable {
    /// Runs of a configuration with the first of these seeds, as many as there are.
    /// - Parameter drawn: of so many of the seeds, the first ones, figures draw curves and weights.
    func runs(of configuration: Configuration, seeds: ArraySlice<UInt64>, drawing drawn: Int)
        -> ReducedRuns?

    /// - Parameter drawn: as above.
    func keep(_ runs: ReducedRuns, of configuration: Configuration, drawing drawn: Int)
}
