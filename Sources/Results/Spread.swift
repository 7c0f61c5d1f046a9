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
}
