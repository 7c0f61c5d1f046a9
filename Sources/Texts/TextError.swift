/// What is wrong with a file of words or a section's text.
public enum TextError: Error, Sendable, Hashable {
    case unreadable(file: String, reason: String)
    /// Something else stands where a text belongs.
    case noText(file: String, key: String)
    case repeatedKey(file: String, key: String)
    /// A text's places or parts are not as they should be.
    case badTemplate(file: String, line: Int, reason: String)
    /// It is not among the files that the program carries.
    case missing(file: String)
}

extension TextError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unreadable(let file, let reason): "\(file) is no file of words: \(reason)."
        case .noText(let file, let key):
            "\(file): \(key) is no text in a table; write [table] and name = \"text\"."
        case .repeatedKey(let file, let key):
            "\(file): there is a text for \(key) already; take another name or delete one."
        case .badTemplate(let file, let line, let reason): "\(file), line \(line): \(reason)."
        case .missing(let file):
            "The program carries no file \(file); add it to the list of embedded files and build again."
        }
    }
}
