/// What a reader is told, without its words: the key of a text and the values that stand in it.
///
/// The words of a language make a sentence of it; until then nothing is written, so that one phrase
/// serves all languages and whoever passes it on need not know them.
public struct Phrase: Sendable, Hashable {
    /// The text's place in the files of words: a table's name and a name within it, such as
    /// `methods-loss.title`. A key that starts with a full stop is
    /// looked up in the table that `within` names.
    public let key: String
    /// The values by the names that the text gives their places.
    public let values: [String: Value]

    public init(_ key: String, _ values: [String: Value] = [:]) {
        self.key = key
        self.values = values
    }

    /// The same with a key that starts with a full stop looked up in a table.
    public func within(_ table: String) -> Phrase {
        key.hasPrefix(".") ? Phrase(table + key, values) : self
    }
}

extension Phrase {
    /// What stands in a text. How it is written is the language's matter.
    public indirect enum Value: Sendable, Hashable {
        /// The same in every language, in the markup of rich text: a symbol, or an escaped name of a
        /// user's own.
        case text(String)
        /// A number with so many significant digits; words stand for one that is not finite.
        case number(Double, digits: Int = 3)
        /// A share of one, written in hundredths with the sign for per cent and so many decimals.
        case percentage(Double, digits: Int = 0)
        /// The same without the sign.
        case hundredths(Double, digits: Int = 0)
        case phrase(Phrase)
        /// Values one after the other, with the text of a key between them.
        case list([Value], separator: String = "list.separator")

        /// A whole number.
        public static func count(_ value: Int) -> Value { .text(String(value)) }

        /// A phrase with values.
        public static func phrase(_ key: String, _ values: [String: Value] = [:]) -> Value {
            .phrase(Phrase(key, values))
        }
    }
}

extension Phrase.Value: ExpressibleByStringInterpolation {
    public init(stringLiteral text: String) { self = .text(text) }
}
