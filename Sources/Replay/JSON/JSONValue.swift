import UserInput

/// A value of a JSON text.
enum JSONValue: Sendable, Hashable {
    case null
    case flag(Bool)
    /// A number written without fraction and exponent that fits.
    case integer(Int)
    /// Any other number; not finite where the text says `NaN` or `Infinity`, or overflows.
    case number(Double)
    case text(String)
    case array([JSONValue])
    case object([Member])

    /// One member of an object.
    struct Member: Sendable, Hashable {
        let key: String
        let value: JSONValue
    }

    /// What the value is, for messages.
    var kind: String {
        switch self {
        case .null: "null"
        case .flag(let flag): "\(flag)"
        case .integer(let value): "\(value)"
        case .number(let value): value.isFinite ? "\(value)" : "a number that is not finite"
        case .text(let text): "the text \(text.quoted)"
        case .array: "an array"
        case .object: "an object"
        }
    }
}
