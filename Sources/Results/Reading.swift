/// What one seed gave for a measure.
public enum Reading: Sendable, Hashable, Codable {
    case value(Double)
    case missing(Reason)

    /// Why there is no value.
    public enum Reason: String, Sendable, Hashable, Codable {
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

extension Reading {
    /// A number, or the name of the reason why there is none.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        self =
            if let value = try? container.decode(Double.self) { .value(value) } else {
                .missing(try container.decode(Reason.self))
            }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .value(let value): try container.encode(value)
        case .missing(let reason): try container.encode(reason)
        }
    }
}
