/// Median and the range from 10 % to 90 %.
public struct Spread: Sendable, Hashable {
    public let low: Double
    public let median: Double
    public let high: Double

    /// Values that are not finite are left out; not a number when none is left.
    public init(_ values: some Sequence<Double>) {
        let numbers = quantiles(values, [0.1, 0.5, 0.9])
        (low, median, high) = (numbers[0], numbers[1], numbers[2])
    }

    /// Of finite values that have probabilities: the smallest ones that so much probability does not exceed.
    public init(_ values: [Double], weights: [Double]) {
        let sorted = zip(values, weights).sorted { $0.0 < $1.0 }
        let sum = weights.reduce(0, +)
        func quantile(_ share: Double) -> Double {
            var below = 0.0
            for (value, weight) in sorted {
                below += weight
                if below >= share * sum { return value }
            }
            return sorted.last?.0 ?? .nan
        }
        (low, median, high) = (quantile(0.1), quantile(0.5), quantile(0.9))
    }
}
