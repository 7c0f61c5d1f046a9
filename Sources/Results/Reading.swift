/// What one seed gave for a measure.
public enum Reading: Sendable, Hashable {
    case value(Double)
    case missing(Reason)

    /// Why there is no value.
    public enum Reason: Sendable, Hashable {
        /// Loss or weights stopped being finite.
        case diverged
        /// Nothing was recorded.
        case notRecorded
        /// No rows are held out.
        case nothingHeldOut
        /// What is waited for never came.
        case neverReached
        /// What it would be divided by is 0.
        case vanished
    }

    public var value: Double? {
        if case .value(let value) = self { value } else { nil }
    }
}
