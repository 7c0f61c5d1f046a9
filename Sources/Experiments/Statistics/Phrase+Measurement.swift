import Base
import Results

extension Phrase.Value {
    /// What seeds came to, by how the measure is summarised.
    /// - Parameter digits: after the point of percentages.
    static func measured(_ measurement: Measurement, digits: Int = 0) -> Phrase.Value {
        switch (measurement.measure.summary, measurement.measure.unit) {
        case (.share, _): .share(measurement.share, digits: digits)
        case (.median, _): .number(measurement.median)
        case (.spread, .share): .percentages(measurement.spread, digits: digits)
        case (.spread, _): .spread(measurement.spread)
        }
    }

    /// The median of what seeds came to, without its range: for a sentence that follows one with the range.
    /// - Parameter digits: after the point of percentages.
    static func median(_ measurement: Measurement, digits: Int = 0) -> Phrase.Value {
        let median = measurement.spread.median
        return measurement.measure.unit == .share
            ? .percentage(median, digits: digits) : .number(median, digits: 2)
    }
}
