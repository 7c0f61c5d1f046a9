/// A share of successes with its Wilson interval.
///
/// Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
/// Journal of the American Statistical Association 22 (1927).
public struct Share: Sendable, Hashable {
    public let successes: Int
    public let trials: Int

    public init(_ successes: Int, of trials: Int) {
        self.successes = successes
        self.trials = trials
    }

    public var value: Double { trials == 0 ? .nan : Double(successes) / Double(trials) }

    /// The 95 % interval.
    public var interval: (low: Double, high: Double) { interval(.single) }

    /// The interval of a confidence.
    public func interval(_ confidence: Confidence) -> (low: Double, high: Double) {
        guard trials > 0 else { return (.nan, .nan) }
        let z = confidence.normalQuantile
        let n = Double(trials)
        let middle = (value + z * z / (2 * n)) / (1 + z * z / n)
        let half =
            z / (1 + z * z / n)
            * (value * (1 - value) / n + z * z / (4 * n * n)).squareRoot()
        // At the ends the interval touches 0 or 1 exactly, whatever rounding says.
        return (
            successes == 0 ? 0 : max(0, middle - half),
            successes == trials ? 1 : min(1, middle + half)
        )
    }
}
