public import Base

extension Words {
    /// A text by its key.
    public func callAsFunction(
        _ key: String, _ values: [String: Phrase.Value] = [:]
    ) -> RichText {
        self(Phrase(key, values))
    }

    /// A phrase's text.
    public func callAsFunction(_ phrase: Phrase) -> RichText { RichText(sentence(phrase)) }

    /// A value as a text of its own.
    public func callAsFunction(_ value: Phrase.Value) -> RichText { RichText(written(value)) }
}

extension RichText {
    /// A sentence, which may lack a number.
    public init(_ sentence: Words.Sentence) {
        self.init(sentence.text)
        lacksNumber = sentence.lacksNumber
    }
}
