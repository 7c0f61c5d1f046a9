public import Base
import Texts

extension Words {
    /// A language of tests: the English words with every letter in full width, so that a Latin letter of
    /// usual width in what a reader sees comes from no file of words.
    public static let marked = embedded(as: Language(code: "marked"), by: widened)

    /// English words, each changed in some way.
    private static func embedded(
        as language: Language, by change: (String) -> String
    ) -> Words {
        do {
            let english = try WordTable(embedded: .en)
            var texts: [String: String] = [:]
            for key in english.keys { texts[key] = change(english.source(key) ?? "") }
            return Words(language, WordTable(texts))
        } catch {
            preconditionFailure("\(error)")
        }
    }

    /// A template with every letter outside its places in full width.
    static func widened(_ template: String) -> String {
        var result = ""
        var depth = 0
        for character in template {
            if character == "{" { depth += 1 }
            if character == "}" { depth -= 1 }
            let isPlace = depth > 1
            if !isPlace, let byte = character.asciiValue, character.isLetter,
                let wide = Unicode.Scalar(UInt32(byte) - 0x21 + 0xFF01)
            {
                result.unicodeScalars.append(wide)
            } else {
                result.append(character)
            }
        }
        return result
    }
}
