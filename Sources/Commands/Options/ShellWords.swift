/// Words as a shell reads them.
enum ShellWords {
    /// As a shell reads it as one word.
    static func quoted(_ word: String) -> String {
        let isPlain = word.unicodeScalars.allSatisfy { sign in
            sign.properties.isAlphabetic || ("0"..."9").contains(sign)
                || "_-./,=:+@%".unicodeScalars.contains(sign)
        }
        return isPlain && !word.isEmpty
            ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }

    /// A command line.
    static func joined(_ words: [String]) -> String {
        words.map(quoted).joined(separator: " ")
    }
}
