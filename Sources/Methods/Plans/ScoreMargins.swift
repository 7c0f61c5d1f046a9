/// The smallest differences of a held-out score that would matter: of accuracy, or of the share of the variance that is
/// explained.
public struct ScoreMargins: Sendable, Hashable {
    /// On the task's rows. With 64 seeds an interval of paired differences on noisy exclusive or reaches two to four
    /// points to either side.
    public var rows = 0.03
    /// On exclusive or without flipped labels, where the best rule leaves so little to gain that no method could reach
    /// the margin of the noisy rows.
    public var cleanRows = 0.01

    public init() {}
}
