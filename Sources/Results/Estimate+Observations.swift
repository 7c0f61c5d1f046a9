extension Estimate {
    /// What a number with an interval is taken from, for whoever wants to take it again.
    public struct Observations: Sendable, Hashable {
        /// How values become the number.
        public enum Summary: String, Sendable, Hashable {
            case median
            case mean
            /// The share of ones.
            case share
            /// The difference of the shares of ones among two values of every seed.
            case pairedDifference = "paired difference"
        }

        /// A value that was seen, or a pair of values, and how often.
        public struct Row: Sendable, Hashable {
            /// In the first setting, and in the second where two are compared.
            public let first, second: Double?
            public let count: Int
        }

        public let summary: Summary
        public let rows: [Row]
    }

    /// What it is taken from; nil where an interval was given.
    public var observations: Observations? {
        typealias Row = Observations.Row
        func ofFirst(_ value: Double, _ count: Int) -> Row {
            Row(first: value, second: nil, count: count)
        }
        return switch sample {
        case .median(let values):
            Observations(summary: .median, rows: values.map { ofFirst($0, 1) })
        case .mean(let values):
            Observations(summary: .mean, rows: values.map { ofFirst($0, 1) })
        case .share(let share):
            Observations(
                summary: .share,
                rows: [ofFirst(1, share.successes), ofFirst(0, share.trials - share.successes)])
        case .paired(let pairs):
            Observations(
                summary: .pairedDifference,
                rows: pairs.counts.map {
                    Row(first: $0.first, second: $0.second, count: $0.count)
                })
        case .known: nil
        }
    }
}
