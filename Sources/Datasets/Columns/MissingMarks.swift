import UserInput

/// What says that a value is missing. An empty field always does.
public struct MissingMarks: Sendable, Hashable {
    /// The user's own; nil: the usual ones.
    private let own: Set<String>?
    /// The numbers among the user's own.
    private let ownNumbers: Set<Double>

    public static let usual = MissingMarks(own: nil)

    private static let longest = 16

    private init(own: [String]?) {
        self.own = own.map(Set.init)
        ownNumbers = Set((own ?? []).compactMap { PlainNumber.value($0) })
    }

    /// - Parameter own: texts that say it, instead of the usual ones; among numbers beside these.
    public init(_ own: [String]) { self.init(own: Optional(own)) }

    /// Whether a field is certainly no number and no text of its own.
    func isCertain(_ field: String, isQuoted: Bool) -> Bool {
        if field.isEmpty { return true }
        if let own { return own.contains(field) }
        return !isQuoted && Self.isOne(field, of: Vocabulary.missingCertain)
    }

    /// Whether it says that a number is missing.
    func isMissing(amongNumbers field: String) -> Bool {
        if field.isEmpty || Self.isOne(field, of: Vocabulary.missingCertain)
            || Self.isOne(field, of: Vocabulary.missingPossible)
        {
            return true
        }
        guard let own else { return false }
        return own.contains(field)
            || !ownNumbers.isEmpty && PlainNumber.value(field).map(ownNumbers.contains) == true
    }

    /// Whether a text like others may have been meant to say it.
    func isWord(_ field: String) -> Bool {
        guard own == nil else { return false }
        return Self.isOne(field, of: Vocabulary.missingPossible)
            || Self.isOne(field, of: Vocabulary.missingCertain)
    }

    /// Which bytes a mark begins with, however it is written.
    private static let firstBytes: [Bool] = {
        var all = [Bool](repeating: false, count: 256)
        for mark in Vocabulary.missingCertain.union(Vocabulary.missingPossible) {
            for text in [mark, mark.uppercased()] {
                if let byte = text.utf8.first { all[Int(byte)] = true }
            }
        }
        return all
    }()

    private static func isOne(_ field: String, of marks: Set<String>) -> Bool {
        // Numbers and most words begin unlike any mark; looking up costs more.
        guard let first = field.utf8.first, field.utf8.count <= longest, firstBytes[Int(first)]
        else { return false }
        return marks.contains(field) || marks.contains(field.lowercased())
    }
}
