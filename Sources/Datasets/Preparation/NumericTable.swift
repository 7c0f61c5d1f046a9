/// A table as numbers: what a network sees, and what it should answer.
public struct NumericTable: Sendable, Hashable {
    /// What is learnt, and from which rows and columns.
    public struct Task: Sendable, Hashable {
        /// The column with the answers.
        public enum Answer: Sendable, Hashable {
            /// Texts or numbers that name classes.
            case label(String)
            /// Numbers to come near to.
            case target(String)
        }

        public var answer: Answer
        /// Columns that are left out, and those that stay although they seem to tell rows apart only.
        public var ignored: ColumnList?
        public var kept: ColumnList?
        /// Whether rows that miss a value are left out; else they are an error.
        public var dropsMissing = false
        public var missing = MissingMarks.usual
        /// Whether columns are taken as they are, even the same in every row, as pixels of a picture
        /// must.
        public var keepsAll = false

        public init(_ answer: Answer) { self.answer = answer }
    }

    /// One number of every row.
    public struct Input: Sendable, Hashable {
        /// The column, with `= category` if it is one of the column's categories.
        public let name: String
        /// Whether it is 1 for rows of a category and 0 for others.
        public let isCategory: Bool
    }

    /// What is to be answered.
    public enum Target: Sendable, Hashable {
        /// The names of the classes; targets are their places in this list.
        case classes(column: String, [String])
        case number(column: String)
    }

    public let inputs: [Input]
    /// [rows][inputs], as they are in the file.
    public internal(set) var values: [Double]
    public let target: Target
    /// One for each row: a class's number, or the number to predict.
    public internal(set) var targets: [Double]
    /// What was left out, and what was understood in a way that may not be meant.
    public internal(set) var notices: [TableNotice]

    public var rows: Int { targets.count }

    /// The most classes, the fewest rows of a class and of a table, how many places with missing values
    /// a message lists, and the most numbers, rows times inputs.
    public static let limits = (
        classes: 100, classRows: 2, rows: 6, listed: 5, numbers: 5_000_000
    )

    /// Reads the numbers of a table's rows and columns that a task asks for.
    /// - Throws: `TableError` naming the column, or the line and the column, that cannot be learnt from.
    public init(_ table: TextTable, _ task: Task) throws(TableError) {
        let choice = try ColumnChoice(table, task)
        let reader = ColumnReader(table, choice.inputs + [choice.answer], task.missing)
        var roles = ColumnRoles()
        for place in choice.inputs {
            roles.add(
                try reader.column(place), isFirst: place == choice.inputs.first,
                isKept: task.keepsAll || choice.kept.contains(place))
        }
        let answer = try AnswerColumn(table, reader, choice.answer, task.answer)
        let rows = try CompleteRows(
            columns: roles.inputs, answer: answer, lines: table.lines, drops: task.dropsMissing)
        var notices = table.notices + roles.notices
        if let dropped = rows.notice { notices.append(dropped) }
        guard rows.places.count >= Self.limits.rows else {
            throw .fewRows(
                rows.places.count, least: Self.limits.rows, dropped: rows.notice?.droppedCount ?? 0,
                sparse: rows.notice?.sparseColumns ?? [])
        }

        var inputs: [ColumnInputs] = []
        var constants: [String] = []
        for column in roles.inputs {
            let own = ColumnInputs(column, rows: rows.places, keepsConstants: task.keepsAll)
            let width = inputs.reduce(own.inputs.count) { $0 + $1.inputs.count }
            // No overflow: both are less than the fields of a table.
            guard rows.places.count * width <= Self.limits.numbers else {
                throw .tooManyNumbers(
                    rows: rows.places.count, inputs: width, limit: Self.limits.numbers)
            }
            if own.inputs.isEmpty { constants.append(column.name) }
            inputs.append(own)
        }
        if !constants.isEmpty { notices.append(.constantColumns(constants)) }
        guard inputs.contains(where: { !$0.inputs.isEmpty }) else {
            throw .noInputs(rowNames: roles.rowNames)
        }
        self.inputs = inputs.flatMap(\.inputs)
        values = ColumnInputs.values(inputs, rows: rows.places.count)
        (target, targets) = try answer.values(rows.places)
        self.notices = TableNotice.gathered(notices + roles.warnings + answer.notices)
    }

    /// Gives all inputs another unit.
    mutating func divide(by unit: Double) {
        for place in values.indices { values[place] /= unit }
    }
}
