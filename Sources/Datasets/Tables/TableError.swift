public import UserInput

/// What is wrong with a table, where, and what to do; `description` is for the user.
public enum TableError: Error, Hashable, Sendable {
    case unreadable(InputFileError)
    case tooManyColumns(Int, limit: Int)
    case tooManyFields(limit: Int)
    case tooManyNumbers(rows: Int, inputs: Int, limit: Int)
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

        public var description: String { "line \(line), column \(column.quoted)" }
    }
}

extension TableError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unreadable(.tooLarge(let limit)):
            "the file is larger than \(limit / 1_000_000) MB, the most that is read; keep a sample of "
                + "its rows."
        case .unreadable(let error): "\(error)"
        case .tooManyColumns(let count, let limit):
            "the table has \(count) columns, more than \(limit); keep those that matter."
        case .tooManyFields(let limit):
            "the table has more than \(limit) fields, the most that are read; keep a sample of its rows "
                + "or the columns that matter."
        case .tooManyNumbers(let rows, let inputs, let limit):
            "\(rows) rows of \(inputs) inputs (one for each column of numbers and for each text of the "
                + "others) are more than \(limit) numbers, the most that are learnt from; keep a sample "
                + "of the rows, or leave columns out with --ignore."
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
            "line 1: columns \(first) and \(second) are both called \(name.quoted); rename one of them."
        case .unknownColumn(let name, let option, let known):
            "\(option): there is no column \(name.quoted). Columns: " + TableError.listed(known)
                + "."
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
            "\(place): \(text.quoted) stands where a number belongs; correct it (most of the column are "
                + "numbers, and numbers have less than a hundred digits)."
        case .manyTexts(let column, let count, let limit):
            "column \(column.quoted) holds \(count) different texts, more than \(limit): names, not "
                + "categories; leave it out with --ignore."
        case .oneClass(let column, let label):
            "column \(column.quoted) holds one class only, \(label.quoted); a classifier needs two or more."
        case .manyClasses(let column, let count, let limit):
            "column \(column.quoted) holds \(count) different labels, more than \(limit); if it is a number to "
                + "predict, name it with --target instead of --label."
        case .rareClass(let column, let label, let rows, let least):
            "column \(column.quoted): class \(label.quoted) has \(rows) \(rows == 1 ? "row" : "rows"), and every class "
                + "needs \(least) or more; add examples or remove the class."
        case .constantTarget(let column):
            "column \(column.quoted) holds the same number in every row; there is nothing to predict."
        case .fewRows(let rows, let least):
            "the table has \(rows) \(rows == 1 ? "row" : "rows"), and \(least) are needed to train, to "
                + "validate and to test."
        }
    }

    private static func listed(_ names: [String]) -> String {
        names.prefix(12).map(\.quoted).joined(separator: ", ")
            + (names.count > 12 ? ", … (\(names.count) in all)" : "")
    }
}
