public import Base

/// Words of a sample in two languages.
public struct Localized: Sendable {
    public let en, zh: String

    public init(en: String, zh: String) {
        self.en = en
        self.zh = zh
    }

    public subscript(words: Words) -> String { words.language == .zh ? zh : en }
}
