public import Base
public import Testing
import Texts

extension Words {
    /// The program's own words.
    public static let en = embedded(known: .en)
    public static let zh = embedded(known: .zh)
    /// Those of every language that the program speaks.
    public static let all = Language.allCases.map(embedded(known:))

    private static func embedded(known language: Language) -> Words {
        do {
            return try .embedded(language)
        } catch {
            preconditionFailure("\(error)")
        }
    }
}

extension Words: CustomTestStringConvertible {
    public var testDescription: String { language.rawValue }
}

extension Words {
    /// The program's own words, and some of a test's.
    /// - Parameter texts: by keys.
    public func adding(_ texts: [String: String]) -> Words {
        do {
            let own = try WordTable(embedded: language)
            var all = texts
            for key in own.keys { all[key] = all[key] ?? own.source(key) }
            return Words(language, WordTable(all))
        } catch {
            preconditionFailure("\(error)")
        }
    }
}

extension Phrase {
    /// A text that is the same in every language.
    public static func plain(_ text: String) -> Phrase {
        Phrase("estimate.plain", ["number": .text(text)])
    }
}
