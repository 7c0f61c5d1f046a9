/// Weight decay, on every trained number.
public struct WeightDecay: Sendable, Hashable {
    /// How strong it is.
    public var rate: Double
    /// Coupled: rate·w is added to the gradient and goes through the optimizer. Decoupled: w shrinks
    /// by learning rate·rate·w before the step. Source: I. Loshchilov and F. Hutter, "Decoupled weight
    /// decay regularization", ICLR 2019.
    public var isDecoupled: Bool

    public init(rate: Double, isDecoupled: Bool = false) {
        self.rate = rate
        self.isDecoupled = isDecoupled
    }
}
