/// The interval from `low` to `high`.
public struct Interval: Sendable, Hashable {
    public var low: Double
    public var high: Double

    public init(_ low: Double, _ high: Double) {
        self.low = low
        self.high = high
    }
}
