/// The ranges of data that a mark covers.
public struct Extent: Sendable, Hashable {
    /// A range of finite values.
    public struct Span: Sendable, Hashable {
        public private(set) var low: Double
        public private(set) var high: Double
        /// What a logarithmic axis starts from.
        public private(set) var smallestPositive: Double?
        /// Whether the axis may end exactly at `low`, as under bars, or needs some room there.
        public private(set) var firmLow: Bool
        public private(set) var firmHigh: Bool

        /// nil if no value is finite.
        public init?(_ values: some Sequence<Double>, firmLow: Bool = false, firmHigh: Bool = false)
        {
            var bounds: (low: Double, high: Double)?
            var positive: Double?
            for value in values where value.isFinite {
                bounds = bounds.map { (min($0.low, value), max($0.high, value)) } ?? (value, value)
                if value > 0 { positive = min(positive ?? value, value) }
            }
            guard let bounds else { return nil }
            (low, high) = bounds
            smallestPositive = positive
            self.firmLow = firmLow
            self.firmHigh = firmHigh
        }

        public func union(_ other: Span) -> Span {
            var result = self
            result.low = min(low, other.low)
            result.high = max(high, other.high)
            result.smallestPositive =
                switch (smallestPositive, other.smallestPositive) {
                case (let a?, let b?): min(a, b)
                case (let a, let b): a ?? b
                }
            result.firmLow =
                (low == result.low && firmLow) || (other.low == result.low && other.firmLow)
            result.firmHigh =
                (high == result.high && firmHigh) || (other.high == result.high && other.firmHigh)
            return result
        }

        static func union(_ spans: some Sequence<Span?>) -> Span? {
            spans.reduce(nil) { result, span in
                guard let span else { return result }
                return result?.union(span) ?? span
            }
        }
    }

    public var x: Span?
    public var y: Span?

    public init(x: Span? = nil, y: Span? = nil) {
        self.x = x
        self.y = y
    }

    /// The extent of points that are finite in both coordinates; x ends at the data if `firmX`.
    init(_ points: [Point], firmX: Bool) {
        let finite = points.lazy.filter(\.isFinite)
        self.init(
            x: Span(finite.map(\.x), firmLow: firmX, firmHigh: firmX), y: Span(finite.map(\.y)))
    }
}
