/// What is wrong with a table, where, and what to do; `description` is for the user.
public enum TableError: Error, Hashable, Sendable {
    case missing
    case isFolder
    case unreadable
    case tooLarge(limitMegabytes: Int)
    case tooManyColumns(Int, limit: Int)
    case binary(hint: String)
    case notUTF8(line: Int)
    case noRows
    case badQuotes(line: Int)
    case ragged(line: Int, fields: Int, expected: Int)
    case numericHeader
    case duplicateHeader(String, first: Int, second: Int)
    case unknownColumn(String, option: String, known: [String])
    case noInputs
    case missingValues([Place], count: Int)
    case onlyMissingValues
    case notANumber(Place, text: String)
    case manyTexts(column: String, count: Int, limit: Int)
    case oneClass(column: String, label: String)
    case manyClasses(column: String, count: Int, limit: Int)
    case rareClass(column: String, label: String, rows: Int, least: Int)
    case constantTarget(column: String)
    case fewRows(Int, least: Int)

    /// A field of a file.
    public struct Place: Hashable, Sendable, CustomStringConvertible {
        /// From 1; the header is a line too.
        public let line: Int
        public let column: String

        public init(line: Int, column: String) {
            self.line = line
            self.column = column
        }

        public var description: String { "line \(line), column \"\(column)\"" }
    }
}

extension TableError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missing: "there is no such file; check the path."
        case .isFolder: "this is a folder; name a CSV file in it."
        case .unreadable: "the file cannot be read; check its permissions."
        case .tooLarge(let limit):
            "the file is larger than \(limit) MB, the most that is read; keep a sample of its rows."
        case .tooManyColumns(let count, let limit):
            "the table has \(count) columns, more than \(limit); keep those that matter."
        case .binary(let hint): "this is no text file\(hint); save the table as CSV in UTF-8."
        case .notUTF8(let line):
            "line \(line): these bytes are not UTF-8; save the file with the encoding UTF-8."
        case .noRows: "the table has no rows; it needs a header and one line for every example."
        case .badQuotes(let line):
            "line \(line): a quotation mark is out of place or never closed; put fields with quotation "
                + "marks between quotation marks, and double those inside."
        case .ragged(let line, let fields, let expected):
            "line \(line): \(fields) \(fields == 1 ? "field" : "fields") instead of \(expected), as the "
                + "first line has; add what is missing, or quote fields that hold the delimiter "
                + "(--delimiter names another one)."
        case .numericHeader:
            "line 1: only numbers instead of column names; add a header, or say --no-header."
        case .duplicateHeader(let name, let first, let second):
            "line 1: columns \(first) and \(second) are both called \"\(name)\"; rename one of them."
        case .unknownColumn(let name, let option, let known):
            "\(option): there is no column \"\(name)\". Columns: " + TableError.listed(known) + "."
        case .noInputs:
            "there is no column to learn from beside the label that differs between rows; "
                + "add measurements."
        case .missingValues(let places, let count):
            "\(count == 1 ? "a value is" : "\(count) values are") missing: "
                + places.map(\.description).joined(separator: "; ")
                + (count > places.count ? "; …" : "")
                + ". Fill \(count == 1 ? "it" : "them") in, or say --drop-missing to leave out such rows."
        case .onlyMissingValues:
            "every row misses a value, so --drop-missing leaves none; fill in the values or remove "
                + "the empty column."
        case .notANumber(let place, let text):
            "\(place): \"\(text)\" stands where a number belongs; correct it (most of the column are "
                + "numbers)."
        case .manyTexts(let column, let count, let limit):
            "column \"\(column)\" holds \(count) different texts, more than \(limit): names, not "
                + "categories; leave it out with --ignore."
        case .oneClass(let column, let label):
            "column \"\(column)\" holds one class only, \"\(label)\"; a classifier needs two or more."
        case .manyClasses(let column, let count, let limit):
            "column \"\(column)\" holds \(count) different labels, more than \(limit); if it is a number to "
                + "predict, name it with --target instead of --label."
        case .rareClass(let column, let label, let rows, let least):
            "column \"\(column)\": class \"\(label)\" has \(rows) \(rows == 1 ? "row" : "rows"), and every class "
                + "needs \(least) or more; add examples or remove the class."
        case .constantTarget(let column):
            "column \"\(column)\" holds the same number in every row; there is nothing to predict."
        case .fewRows(let rows, let least):
            "the table has \(rows) \(rows == 1 ? "row" : "rows"), and \(least) are needed to train, to "
                + "validate and to test."
        }
    }

    private static func listed(_ names: [String]) -> String {
        names.prefix(12).map { "\"\($0)\"" }.joined(separator: ", ")
            + (names.count > 12 ? ", … (\(names.count) in all)" : "")
    }
}
