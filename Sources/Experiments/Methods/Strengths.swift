/// How strong each method is in the report's runs.
public struct Strengths: Sendable, Hashable {
    /// λ of L1·Σ|w|.
    public var l1 = 0.003
    /// λ of L2·Σw².
    public var l2 = 0.003
    /// The probability of being dropped.
    public var dropoutRate = 0.25

    /// Batch norm's momentum and ε.
    static let momentum = 0.1
    static let epsilon = 1e-5
    /// A weight is small below this size.
    static let nearZero = 0.01
    /// Standard deviation of the jitter that augments noisy rows.
    static let jitter = 0.3
    /// Epochs without a new lowest validation loss before training stops.
    static let patience = 100

    public init() {}
}
