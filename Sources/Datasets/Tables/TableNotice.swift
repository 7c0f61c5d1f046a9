/// What a user should know of a table before its results: what was left out, and what was understood
/// in a way that may not be meant.
public enum TableNotice: Sendable, Hashable {
    /// Lines of delimiters only, which are no rows.
    case emptyRows(Int)
    /// The last row, which sums up the others.
    case totalRow(line: Int)
    /// The header has a name less than rows have fields.
    case rowNames
    /// Columns without any value.
    case emptyColumns([String])
    /// Columns that hold the same in every row.
    case constantColumns([String])
    /// Columns that number the rows, left out.
    case rowNumbers([String])
    /// Columns of texts that name rows rather than group them, left out.
    case names([String])
    /// Columns that tell rows apart, but stay inputs.
    case keys([String])
    /// Numbers that are written with more than digits and a decimal point.
    case dressed(NumberDress, [String], example: String, meaning: Double)
    /// A word for "no value" that is taken as a text like others.
    case words(column: String, word: String, rows: Int)
    /// A number that often stands for "no value".
    case codes(column: String, code: String, rows: Int)
    /// Rows left out because they miss a value, of all rows; the columns that miss them.
    case droppedRows(Int, of: Int, missing: [MissingCount])
    /// Rows that remain of a large table, of all rows.
    case sample(Int, of: Int)

    /// The same with numbers that wear the same told together.
    static func gathered(_ notices: [TableNotice]) -> [TableNotice] {
        var gathered: [TableNotice] = []
        var places: [NumberDress: Int] = [:]
        for notice in notices {
            guard case .dressed(let dress, let columns, _, _) = notice else {
                gathered.append(notice)
                continue
            }
            guard let place = places[dress],
                case .dressed(_, let others, let example, let meaning) = gathered[place]
            else {
                places[dress] = gathered.count
                gathered.append(notice)
                continue
            }
            gathered[place] = .dressed(dress, others + columns, example: example, meaning: meaning)
        }
        return gathered
    }

    /// How many rows miss a value of a column.
    public struct MissingCount: Sendable, Hashable {
        public let column: String
        public let rows: Int
        /// Whether it is what is to be answered.
        public let isAnswer: Bool

        public init(column: String, rows: Int, isAnswer: Bool = false) {
            self.column = column
            self.rows = rows
            self.isAnswer = isAnswer
        }
    }
}

/// What numbers wear beside digits and a decimal point.
public enum NumberDress: String, Sendable, Hashable {
    case percent
    case currency
    /// A unit such as kg.
    case unit
    /// Signs between thousands.
    case thousands
    /// Brackets around what is negative.
    case brackets
    /// Thousand and million as letters.
    case multiples
    /// Days since the earliest.
    case dates
    /// Hours since midnight.
    case times
}
