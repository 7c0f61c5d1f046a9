public import Base
import Results

extension Phrase.Value {
    /// Units of each hidden layer: `8`, or `16 + 16`.
    static func layers(_ units: [Int]) -> Phrase.Value {
        .text(units.map(String.init).joined(separator: " + "))
    }

    /// So many seeds.
    public static func seeds(_ count: Int) -> Phrase.Value {
        .phrase(count == 1 ? "seeds.one" : "seeds.many", ["count": .count(count)])
    }

    /// How many rows a batch has; 0 is all of them.
    static func batches(of size: Int) -> Phrase.Value {
        size == 0 ? .phrase("batches.full") : .phrase("batches.size", ["size": .count(size)])
    }

    /// A median and its range from 10 % to 90 %.
    static func spread(_ spread: Spread, digits: Int = 2) -> Phrase.Value {
        let (low, median, high) = (spread.low, spread.median, spread.high)
        if low < high, let decimals = commonDecimals([low, median, high], digits: digits),
            decimals <= mostDecimals
        {
            return .phrase(
                "number.range",
                [
                    "value": .text(fixed(median, decimals: decimals)),
                    "low": .text(fixed(low, decimals: decimals)),
                    "high": .text(fixed(high, decimals: decimals)),
                ])
        }
        return ranged(
            "number.range", spread.median, spread.low, spread.high, digits: digits,
            shown: formatted,
            value: { .number($0, digits: $1) }, low: { .number($0, digits: $1) })
    }

    /// With more, powers of ten are easier to read.
    private static let mostDecimals = 5

    /// A share and its 95 % interval; of none or all, how many, and the interval's bound.
    static func share(_ share: Share, digits: Int = 0) -> Phrase.Value {
        let interval = share.interval
        guard share.trials > 0, share.successes == 0 || share.successes == share.trials else {
            return percentages(
                "number.interval", share.value, interval.low, interval.high, digits: digits)
        }
        let isNone = share.successes == 0
        let (bound, end) = isNone ? (interval.high, 0.0) : (interval.low, 1)
        return .phrase(
            isNone ? "number.none-of" : "number.all-of",
            [
                "count": .count(share.successes), "all": .count(share.trials),
                "bound": .percentage(bound, digits: digitsApart(bound, end, atLeast: 1, percent)),
            ])
    }

    /// A median percentage and its range from 10 % to 90 %.
    static func percentages(_ spread: Spread, digits: Int = 0) -> Phrase.Value {
        percentages("number.range", spread.median, spread.low, spread.high, digits: digits)
    }

    private static func percentages(
        _ key: String, _ value: Double, _ low: Double, _ high: Double, digits: Int
    ) -> Phrase.Value {
        ranged(
            key, value, low, high, digits: digits, shown: percent,
            value: { .percentage($0, digits: $1) }, low: { .hundredths($0, digits: $1) })
    }

    /// A number and its range or interval, if there is any, with digits enough to see its ends apart.
    private static func ranged(
        _ key: String, _ value: Double, _ low: Double, _ high: Double, digits: Int,
        shown: (Double, Int) -> String, value written: (Double, Int) -> Phrase.Value,
        low writtenLow: (Double, Int) -> Phrase.Value
    ) -> Phrase.Value {
        guard value.isFinite, low < high else { return written(value, digits) }
        let digits = digitsApart(low, high, atLeast: digits, shown)
        return .phrase(
            key,
            [
                "value": written(value, digits), "low": writtenLow(low, digits),
                "high": written(high, digits),
            ])
    }
}
