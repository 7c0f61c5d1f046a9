/// The numbers that say what a laboratory trains, in the order in which a page hands them over.
public enum LabSetting: Int, CaseIterable, Sendable {
    /// The place of what is learnt in `LabRows.all`; the next one is the table that was handed over.
    case rows
    /// How many training rows, where a formula makes any number of them.
    case count
    /// Standard deviation of the rows' noise.
    case noise
    /// The probability that a label is flipped, of noisy exclusive or.
    case flipped
    /// How many hidden layers there are, and the units of each.
    case depth, width
    /// The place of what hidden units compute in `Activation.allCases`.
    case activation
    /// The place of what trains in `LabOptimizer.allCases`.
    case optimizer
    case learningRate
    case momentum
    case epochs
    /// Rows in a batch; 0 is all.
    case batchSize
    /// The place of the method in `MethodCatalog.all`.
    case method
    /// The number that makes the method stronger or weaker; what has none takes no notice of it.
    case strength
    /// About how many states are recorded, from the first to the last.
    case states
    /// 0: every network learns its own seed's rows; else all learn those of the seed of this number. Initial weights,
    /// batches and masks stay each seed's own.
    case dataSeed
}
