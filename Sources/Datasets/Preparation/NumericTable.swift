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
        /// Columns that are left out.
        public var ignored: [String] = []
        /// Whether rows that miss a value are left out; else they are an error.
        public var dropsMissing = false
        /// Whether columns that are the same in every row stay, as pixels of a picture must.
        public var keepsConstants = false

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
    public private(set) var values: [Double]
    public let target: Target
    /// One for each row: a class's number, or the number to predict.
    public let targets: [Double]
    /// Rows left out because they miss a value.
    public let droppedRows: Int
    /// Columns left out because every row holds the same.
    public let constantColumns: [String]

    public var rows: Int { targets.count }

    public static let limits = (
        classes: 100, categories: 50, classRows: 2, rows: 6, listed: 5, numbers: 5_000_000
    )

    public init(_ table: TextTable, _ task: Task) throws(TableError) {
        let (answer, option) =
            switch task.answer {
            case .label(let name): (name, "--label")
            case .target(let name): (name, "--target")
            }
        let all = Dictionary(
            uniqueKeysWithValues: table.columns.enumerated().map { ($0.element, $0.offset) })
        guard let answerPlace = all[answer] else {
            throw .unknownColumn(answer, option: option, known: table.columns)
        }
        var ignored: Set<Int> = [answerPlace]
        for name in task.ignored {
            guard let place = all[name], place != answerPlace else {
                throw .unknownColumn(
                    name, option: "--ignore", known: table.columns.filter { $0 != answer })
            }
            ignored.insert(place)
        }
        let places = table.columns.indices.filter { !ignored.contains($0) }
        let rows = try NumericTable.complete(
            table, places + [answerPlace], drops: task.dropsMissing)
        droppedRows = table.rows.count - rows.count
        guard rows.count >= Self.limits.rows else {
            throw .fewRows(rows.count, least: Self.limits.rows)
        }

        var columns: [(input: Input, values: [Double])] = []
        var constants: [String] = []
        for place in places {
            let own = try NumericTable.inputs(
                rows, place, of: table, keepsConstants: task.keepsConstants)
            try NumericTable.checkSize(rows: rows.count, inputs: columns.count + own.count)
            if own.isEmpty { constants.append(table.columns[place]) }
            columns += own
        }
        guard !columns.isEmpty else { throw .noInputs }
        inputs = columns.map(\.input)
        constantColumns = constants
        values = rows.indices.flatMap { row in columns.map { $0.values[row] } }
        switch task.answer {
        case .label: (target, targets) = try NumericTable.classes(rows, answerPlace, of: table)
        case .target: (target, targets) = try NumericTable.numbers(rows, answerPlace, of: table)
        }
    }

    /// Gives all inputs another unit.
    mutating func divide(by unit: Double) {
        for place in values.indices { values[place] /= unit }
    }

    /// The rows that miss nothing in the given columns.
    private static func complete(
        _ table: TextTable, _ places: [Int], drops: Bool
    ) throws(TableError) -> [TextTable.Row] {
        var missing: [TableError.Place] = []
        var count = 0
        let rows = table.rows.filter { row in
            let own = places.filter { TextTable.isMissing(row.fields[$0]) }
            count += own.count
            missing += own.prefix(max(0, limits.listed - missing.count)).map {
                .init(line: row.line, column: table.columns[$0])
            }
            return own.isEmpty
        }
        guard drops || count == 0 else { throw .missingValues(missing, count: count) }
        guard !rows.isEmpty else { throw .onlyMissingValues }
        return rows
    }

    /// A column's inputs: itself if it holds numbers, one for each category if it holds texts (for
    /// two of them the second alone), none if all rows hold the same.
    private static func inputs(
        _ rows: [TextTable.Row], _ place: Int, of table: TextTable, keepsConstants: Bool
    ) throws(TableError) -> [(input: Input, values: [Double])] {
        let name = table.columns[place]
        let fields = rows.map { $0.fields[place] }
        let numbers = fields.map(table.number)
        let texts = numbers.count { $0 == nil }
        if 2 * texts <= rows.count {
            let values = try self.values(numbers, rows, place, of: table)
            guard keepsConstants || values.contains(where: { $0 != values[0] }) else { return [] }
            return [(Input(name: name, isCategory: false), values)]
        }
        let categories = Set(fields).sorted()
        guard categories.count <= limits.categories else {
            throw .manyTexts(column: name, count: categories.count, limit: limits.categories)
        }
        guard categories.count > 1 else { return [] }
        try checkSize(rows: rows.count, inputs: categories.count)
        return categories.suffix(categories.count == 2 ? 1 : categories.count).map { category in
            (
                Input(name: "\(name) = \(category)", isCategory: true),
                fields.map { $0 == category ? 1 : 0 }
            )
        }
    }

    private static func checkSize(rows: Int, inputs: Int) throws(TableError) {
        // No overflow: both are less than the fields of a table times its categories.
        guard rows * inputs <= limits.numbers else {
            throw .tooManyNumbers(rows: rows, inputs: inputs, limit: limits.numbers)
        }
    }

    private static func values(
        _ numbers: [Double?], _ rows: [TextTable.Row], _ place: Int, of table: TextTable
    ) throws(TableError) -> [Double] {
        var values: [Double] = []
        values.reserveCapacity(numbers.count)
        for (row, number) in zip(rows, numbers) {
            guard let number else {
                throw .notANumber(
                    .init(line: row.line, column: table.columns[place]), text: row.fields[place])
            }
            values.append(number)
        }
        return values
    }

    private static func classes(
        _ rows: [TextTable.Row], _ place: Int, of table: TextTable
    ) throws(TableError) -> (Target, [Double]) {
        let column = table.columns[place]
        let fields = rows.map { $0.fields[place] }
        var counts: [String: Int] = [:]
        for field in fields { counts[field, default: 0] += 1 }
        // Numbers in their order, else texts in theirs.
        let named = counts.keys.sorted().map { (name: $0, number: table.number($0)) }
        let labels =
            named.allSatisfy({ $0.number != nil })
            ? named.sorted { ($0.number ?? 0) < ($1.number ?? 0) }.map(\.name) : named.map(\.name)
        guard labels.count > 1 else { throw .oneClass(column: column, label: labels[0]) }
        guard labels.count <= limits.classes else {
            throw .manyClasses(column: column, count: labels.count, limit: limits.classes)
        }
        for label in labels {
            let count = counts[label] ?? 0
            guard count >= limits.classRows else {
                throw .rareClass(
                    column: column, label: label, rows: count, least: limits.classRows)
            }
        }
        let numbers = Dictionary(
            uniqueKeysWithValues: labels.enumerated().map { ($0.element, Double($0.offset)) })
        return (.classes(column: column, labels), fields.map { numbers[$0] ?? 0 })
    }

    private static func numbers(
        _ rows: [TextTable.Row], _ place: Int, of table: TextTable
    ) throws(TableError) -> (Target, [Double]) {
        let column = table.columns[place]
        let values = try values(rows.map { table.number($0.fields[place]) }, rows, place, of: table)
        guard values.contains(where: { $0 != values[0] }) else {
            throw .constantTarget(column: column)
        }
        return (.number(column: column), values)
    }
}
