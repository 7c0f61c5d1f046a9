/// A table as it is written: texts in columns that have names.
public struct TextTable: Sendable, Hashable {
    /// One row of the file.
    public struct Row: Sendable, Hashable {
        /// Where it starts, from 1; the header is a line too.
        public let line: Int
        /// As many as there are columns, without blanks around them.
        public let fields: [String]
    }

    public let columns: [String]
    public let rows: [Row]
    /// Whether numbers may have a decimal comma: not where commas stand between fields.
    public let allowsDecimalComma: Bool

    /// The decimal number that a field holds; nil if it holds none, or one of a hundred digits.
    func number(_ field: String) -> Double? {
        TextTable.number(field, allowsDecimalComma: allowsDecimalComma)
    }

    static func number(_ field: String, allowsDecimalComma: Bool) -> Double? {
        var field = field
        if allowsDecimalComma, !field.contains(".") { field = field.replacing(",", with: ".") }
        guard !field.contains(where: { $0 == "x" || $0 == "X" }) else { return nil }
        return Double(field).flatMap { $0.magnitude < 1e100 ? $0 : nil }
    }

    /// Whether a field says that there is no value.
    static func isMissing(_ field: String) -> Bool {
        field.isEmpty || ["na", "n/a", "nan", "null", "?"].contains(field.lowercased())
    }
}
