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
    case ragged(line: Int, fields: Int, expected: Int, isLast: Bool)
    case oddHeader(line: Int, fields: Int, expected: Int)
    case numericHeader(line: Int, example: String)
    case duplicateHeader(String, first: Int, second: Int)
    case unknownColumn(String, option: String, known: [String])
    case answerIsIgnored(column: String, option: String)
    case keptAndIgnored(column: String)
    case noInputs(rowNames: [String])
    case missingValues(MissingValues)
    case notANumber(Place, text: String, isDate: Bool)
    case mixedNumbers(Place, text: String, otherLine: Int, otherText: String)
    case ambiguousDate(Place, text: String)
    case textTarget(column: String, text: String, classes: Int)
    case oneClass(column: String, label: String, missing: String?)
    case noClasses(column: String, count: Int, rows: Int, isNumeric: Bool, limit: Int?)
    case rareClasses(column: String, labels: [String], least: Int, isNumeric: Bool)
    case noValidation(column: String, classes: Int)
    case constantTarget(column: String)
    case constantHeldOut(column: String, rows: Int)
    case fewRows(Int, least: Int, dropped: Int, sparse: [String] = [])

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
        case .unreadable, .binary, .notUTF8, .tooManyColumns, .tooManyFields, .tooManyNumbers:
            fileDescription
        case .noRows, .badQuotes, .ragged, .oddHeader, .numericHeader, .duplicateHeader:
            linesDescription
        case .unknownColumn, .answerIsIgnored, .keptAndIgnored, .noInputs, .missingValues,
            .notANumber,
            .mixedNumbers, .ambiguousDate, .fewRows:
            columnsDescription
        case .textTarget, .oneClass, .noClasses, .rareClasses, .noValidation, .constantTarget,
            .constantHeldOut:
            answerDescription
        }
    }

    /// What is wrong with the whole file.
    private var fileDescription: String {
        switch self {
        case .unreadable(.tooLarge(let limit)):
            "the file is larger than \(limit / 1_000_000) MB, the most that is read; keep a sample of "
                + "its rows."
        case .unreadable(let error): "\(error)"
        case .binary(let hint): "this is no text file\(hint); save the table as CSV in UTF-8."
        case .notUTF8(let line):
            "line \(line): these bytes are not UTF-8; save the file with the encoding UTF-8 (in Excel: "
                + "\"CSV UTF-8\"), or convert it, as in \"iconv -f WINDOWS-1252 -t UTF-8\" (GB18030 for "
                + "Chinese)."
        case .tooManyColumns(let count, let limit):
            "the table has \(count) columns, more than \(limit); keep those that matter."
        case .tooManyFields(let limit):
            "the table has more than \(limit) fields, the most that are read; keep a sample of its rows "
                + "or the columns that matter."
        case .tooManyNumbers(let rows, let inputs, let limit):
            "\(rows) rows of \(inputs) inputs (one for each column of numbers and for each text of the "
                + "others) are more than \(limit) numbers, the most that are learnt from; keep a sample "
                + "of the rows, or leave columns out with --ignore."
        default: ""
        }
    }

    /// What is wrong with how lines are divided and what they are called.
    private var linesDescription: String {
        switch self {
        case .noRows: "the table has no rows; it needs a header and one line for every example."
        case .badQuotes(let line):
            "line \(line): a quotation mark is out of place or never closed; put fields with quotation "
                + "marks between quotation marks, and double those inside."
        case .ragged(let line, let fields, let expected, let isLast):
            "line \(line): \(counted(fields, "field")) instead of \(expected); "
                + (fields > expected
                    ? "quote fields that hold the delimiter, such as numbers with a decimal comma "
                        + "(--delimiter names another one)."
                    : isLast
                        ? "add what is missing, or remove the line if it is a note and no row."
                        : "add what is missing, empty fields too (--delimiter names another "
                            + "delimiter).")
        case .oddHeader(let line, let fields, let expected):
            "line \(line): \(counted(fields, "column name")), but rows of \(counted(expected, "field")); "
                + "the first line must name every column. "
                + (fields > 1
                    ? "Add names that are missing, or quote fields that hold the delimiter, such as "
                        + "numbers with a decimal comma"
                    : "Remove what stands above the names, or add those that are missing")
                + " (--no-header if there are none, --delimiter for another delimiter)."
        case .numericHeader(let line, let example):
            "line \(line): this looks like a row, not like column names (\(example.quoted) …); add a "
                + "header, or say --no-header (columns are \"column 1\" and so on then)."
        case .duplicateHeader(let name, let first, let second):
            "line 1: columns \(first) and \(second) are both called \(name.quoted); rename one of them."
        default: ""
        }
    }

    /// What is wrong with columns and their fields.
    private var columnsDescription: String {
        switch self {
        case .unknownColumn(let name, let option, let known):
            "\(option): there is no column \(name.quoted). Columns: " + TableError.listed(known)
                + "."
        case .answerIsIgnored(let column, let option):
            "\(option): \(column.quoted) is the column with the answers; take it out of \(option)."
        case .keptAndIgnored(let column):
            "--keep and --ignore both name \(column.quoted); take it out of one of them."
        case .noInputs(let names):
            names.isEmpty
                ? "there is no column to learn from beside the answer that differs between rows; "
                    + "add measurements."
                : "there is no column to learn from: \(TableError.listed(names)) "
                    + "\(names.count == 1 ? "tells" : "tell") rows apart only. Add measurements, or say "
                    + "--keep \(ColumnList.option(names[0])) if it is one."
        case .missingValues(let missing): "\(missing)"
        case .notANumber(let place, let text, let isDate):
            "\(place): \(text.quoted) stands where a \(isDate ? "date" : "number") belongs, as most of the "
                + "column are. Correct it, or say --missing \(ColumnList.option(text)) --drop-missing if "
                + "it means that there is no value, or --ignore \(ColumnList.option(place.column)) if "
                + "the column names rows and measures nothing."
                + (place.line == 2 ? " If line 2 holds units or a second header, remove it." : "")
        case .mixedNumbers(let place, let text, let otherLine, let otherText):
            "\(place): \(text.quoted) is written unlike \(otherText.quoted) in line \(otherLine); write "
                + "all numbers of the column alike (one unit, one mark before decimals), or leave it "
                + "out with --ignore \(ColumnList.option(place.column))."
        case .ambiguousDate(let place, let text):
            "\(place): \(text.quoted) may begin with the day or with the month; write dates as "
                + "2024-12-31, or leave the column out with --ignore "
                + "\(ColumnList.option(place.column))."
        case .fewRows(let rows, let least, let dropped, let sparse):
            fewRows(rows, least: least, dropped: dropped, sparse: sparse)
        default: ""
        }
    }

    private func fewRows(_ rows: Int, least: Int, dropped: Int, sparse: [String]) -> String {
        let needed = "\(least) are needed to train, to validate and to test; add examples"
        guard dropped > 0 else { return "the table has \(counted(rows, "row")), and \(needed)." }
        return
            "\(counted(rows, "row")) without missing values \(rows == 1 ? "remains" : "remain"), and "
            + "\(needed), fill in what is missing, or leave columns that miss much out with --ignore"
            + (sparse.isEmpty ? "." : " \(sparse.joined(separator: ",")).")
    }

    /// What is wrong with the answers.
    private var answerDescription: String {
        switch self {
        case .textTarget(let column, let text, let classes):
            "column \(column.quoted) holds texts such as \(text.quoted), not numbers to predict; "
                + (classes <= NumericTable.limits.classes
                    ? "to tell classes apart, say --label \(ColumnList.option(column)) instead of "
                        + "--target."
                    : "name a column of numbers with --target, or one of classes with --label.")
        case .oneClass(let column, let label, let missing):
            "column \(column.quoted) holds one class only, \(label.quoted); a classifier needs two or "
                + "more. "
                + (missing.map(MissingValues.advice)
                    ?? "Add examples of another class, or name another column with --label.")
        case .noClasses(let column, let count, let rows, let isNumeric, let limit):
            "column \(column.quoted) holds \(count) different \(isNumeric ? "numbers" : "texts") in "
                + "\(counted(rows, "row"))\(limit.map { ", more classes than \($0)" } ?? ""): "
                + (isNumeric
                    ? "to predict a number, say --target \(ColumnList.option(column)) instead of "
                        + "--label."
                    : "names of rows rather than classes; name another column with --label.")
        case .rareClasses(let column, let labels, let least, let isNumeric):
            "column \(column.quoted): \(labels.count == 1 ? "class" : "classes") "
                + "\(TableError.listed(labels)) \(labels.count == 1 ? "has" : "have") 1 row"
                + "\(labels.count == 1 ? "" : " each"), and every class needs \(least) or more; add "
                + "examples, remove the \(labels.count == 1 ? "row" : "rows")"
                + (isNumeric
                    ? ", or say --target \(ColumnList.option(column)) to predict a number."
                    : ", or say "
                        + "--missing \(labels.map(ColumnList.option).prefix(3).joined(separator: ",")) "
                        + "--drop-missing to leave \(labels.count == 1 ? "it" : "them") out.")
        case .noValidation(let column, let classes):
            "column \(column.quoted): none of the \(classes) classes has 3 rows, one to train, one to "
                + "validate and one to test; add examples, or name another column with --label."
        case .constantTarget(let column):
            "column \(column.quoted) holds the same number in every row, so there is nothing to predict; "
                + "name another column with --target."
        case .constantHeldOut(let column, let rows):
            "column \(column.quoted) holds the same number in all \(rows) rows that are held out, so there is "
                + "no variance to explain; add rows with other numbers, or name another column with --target."
        default: ""
        }
    }

    private func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }

    private static func listed(_ names: [String]) -> String {
        names.prefix(12).map(\.quoted).joined(separator: ", ")
            + (names.count > 12 ? ", … (\(names.count) in all)" : "")
    }
}
