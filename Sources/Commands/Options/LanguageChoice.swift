import ArgumentParser
import Base
import Texts

/// What `--lang` of a report can be: a language by its code, or all of them.
struct LanguageChoice: RawRepresentable, ExpressibleByArgument, CaseIterable, Hashable {
    let rawValue: String

    init?(rawValue: String) {
        guard LanguageChoice.known.contains(rawValue) else { return nil }
        self.rawValue = rawValue
    }

    private init(_ known: String) { rawValue = known }

    static let both = LanguageChoice("both")
    private static let known = Language.allCases.map(\.rawValue) + [both.rawValue]
    static let allCases = known.map { LanguageChoice($0) }

    /// The languages of the pages, the main one first.
    var languages: [Language] {
        self == .both ? Language.allCases : Language.allCases.filter { $0.rawValue == rawValue }
    }
}

extension Words {
    /// The program's own words.
    /// - Throws: `Failure` if its files of words are not as they should be.
    static func spoken(_ language: Language) throws(Failure) -> Words {
        do throws(TextError) {
            return try .embedded(language)
        } catch {
            throw Failure(code: .fault, message: "\(error)")
        }
    }

    /// Those of messages.
    static func ofMessages() throws(Failure) -> Words { try spoken(Language.allCases[0]) }
}
