/// The words of one language: makes sentences of phrases.
public struct Words: Sendable {
    /// A sentence.
    public struct Sentence: Sendable, Hashable {
        /// In the markup of rich text.
        public var text: String
        /// Whether words stand in it for a number that is missing.
        public var lacksNumber = false
        /// Names that the text gives a place and the phrase no value.
        public var unknown: [String] = []
    }

    /// The texts behind keys.
    public protocol Templates: Sendable {
        /// The text of a key with values in its places, which are asked for by name as they are met;
        /// nil if there is no such key.
        func text(_ key: String, _ value: (_ name: String) -> String) -> String?

        /// The names of a table's texts, sorted: the keys that start with the table's name and a full stop,
        /// without these.
        func names(in table: String) -> [String]

        /// Every character of the texts.
        var letters: Set<Unicode.Scalar> { get }
    }

    public let language: Language
    private let templates: any Templates
    /// What stands for names that a phrase gives no value.
    private var quoted: [String: Phrase.Value] = [:]

    public init(_ language: Language, _ templates: any Templates) {
        self.language = language
        self.templates = templates
    }

    /// The same words for texts that quote values which belong to no single phrase, such as the
    /// quantities of a report.
    public func quoting(_ values: [String: Phrase.Value]) -> Words {
        var words = self
        words.quoted = values
        return words
    }

    /// A phrase as a sentence. A key that no file of words has stands for itself, in brackets; tests
    /// see to it that there is none.
    public func sentence(_ phrase: Phrase) -> Sentence {
        var sentence = Sentence(text: "")
        let text = templates.text(phrase.key) { name in
            guard let value = phrase.values[name] ?? quoted[name] else {
                sentence.unknown.append(name)
                return self.text("number.not-measured")
            }
            let own = written(value)
            sentence.lacksNumber = sentence.lacksNumber || own.lacksNumber
            sentence.unknown += own.unknown
            return own.text
        }
        sentence.text = text ?? "⟦\(phrase.key)⟧"
        return sentence
    }

    /// A phrase as markup.
    public func text(_ phrase: Phrase) -> String { sentence(phrase).text }

    /// A text by its key, as markup.
    public func text(_ key: String, _ values: [String: Phrase.Value] = [:]) -> String {
        text(Phrase(key, values))
    }

    /// The texts of a table, as markup, with `{name}` in each place: for scripts, which fill them themselves.
    public func unfilled(table: String) -> [(name: String, text: String)] {
        templates.names(in: table).map { name in
            (name, templates.text("\(table).\(name)") { "{\($0)}" } ?? "")
        }
    }

    /// Every character that the texts may need; values may bring others.
    public var letters: Set<Unicode.Scalar> { templates.letters }

    /// A value as markup.
    public func text(_ value: Phrase.Value) -> String { written(value).text }

    /// Whether two values are written alike.
    public func areAlike(_ one: Phrase.Value, _ other: Phrase.Value) -> Bool {
        text(one) == text(other)
    }

    /// A value as it stands in a sentence.
    public func written(_ value: Phrase.Value) -> Sentence {
        switch value {
        case .text(let text): return Sentence(text: text)
        case .number(let number, let digits):
            guard number.isFinite else { return missing }
            return Sentence(text: formatted(number, digits: digits))
        case .percentage(let share, let digits):
            guard share.isFinite else { return missing }
            let number = percent(share, digits: digits)
            return Sentence(text: text("number.percentage", ["number": .text(number)]))
        case .hundredths(let share, let digits):
            guard share.isFinite else { return missing }
            return Sentence(text: percent(share, digits: digits))
        case .phrase(let phrase): return sentence(phrase)
        case .list(let values, let separator):
            let parts = values.map(written)
            return Sentence(
                text: parts.map(\.text).joined(separator: text(separator)),
                lacksNumber: parts.contains { $0.lacksNumber }, unknown: parts.flatMap(\.unknown))
        }
    }

    /// What stands where a number belongs that no run gave.
    private var missing: Sentence { Sentence(text: text("number.missing"), lacksNumber: true) }
}
