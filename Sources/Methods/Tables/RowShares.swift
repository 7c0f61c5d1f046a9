/// How a table's rows are divided: what is neither for training nor held out validates.
public struct RowShares: Sendable, Hashable {
    public var training, heldOut: Double

    public init(training: Double, heldOut: Double) {
        self.training = training
        self.heldOut = heldOut
    }

    /// Three fifths to learn from, a fifth to choose by, a fifth to judge by.
    public static let standard = RowShares(training: 0.6, heldOut: 0.2)
}
