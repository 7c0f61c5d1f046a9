/// A table as it is written: texts in columns that have names.
public struct TextTable: Sendable, Hashable {
    /// What stands between fields.
    public enum Delimiter: Sendable, Hashable {
        case sign(Character)
        /// Any number of blanks and tabs.
        case blanks
    }

    /// How a file is read.
    public struct Format: Sendable, Hashable {
        /// nil: the one of comma (the Chinese one too), semicolon, tab, | and blanks that divides the first lines best.
        public var delimiter: Delimiter?
        /// Whether the first line names the columns; else they are called `column 1` and so on.
        public var hasHeader = true

        public init() {}
    }

    /// The most that is read.
    public static let limits = (megabytes: 50, columns: 10_000, fields: 5_000_000)

    public let columns: [String]
    /// Whether a column had no name in the file.
    let isUnnamed: [Bool]
    /// Where each row starts in the file, from 1; the header is a line too.
    public let lines: [Int]
    /// [rows][columns], without blanks around them.
    private let fields: [String]
    private let quoted: [Bool]
    /// Whether commas stand between fields, so that unquoted numbers hold none.
    let isDividedByCommas: Bool
    /// What was left out or understood in a way that the user should know.
    let notices: [TableNotice]

    /// Takes rows that are as wide as the header.
    init(
        names: [String], fields: [String], quoted: [Bool], lines: [Int], delimiter: Delimiter,
        notices: [TableNotice]
    ) throws(TableError) {
        isUnnamed = names.map(\.isEmpty)
        columns = names.enumerated().map { $1.isEmpty ? "column \($0 + 1)" : $1 }
        var places: [String: Int] = [:]
        for (place, name) in columns.enumerated() {
            if let first = places[name] {
                throw .duplicateHeader(name, first: first + 1, second: place + 1)
            }
            places[name] = place
        }
        self.fields = fields
        self.quoted = quoted
        self.lines = lines
        self.notices = notices
        isDividedByCommas = delimiter == .sign(",")
    }

    public func field(row: Int, column: Int) -> String { fields[row * columns.count + column] }

    func isQuoted(row: Int, column: Int) -> Bool { quoted[row * columns.count + column] }

    /// A column's fields from top to bottom.
    public func fields(ofColumn column: Int) -> [String] {
        lines.indices.map { field(row: $0, column: column) }
    }
}
