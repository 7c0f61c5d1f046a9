/// The column with the answers.
struct AnswerColumn {
    private enum Content {
        case labels([String?], isNumeric: Bool)
        case numbers([Double?])
    }

    let name: String
    let notices: [TableNotice]
    /// A text that was taken for a missing answer; nil if none was.
    let missingText: String?
    private let content: Content

    /// - Throws: `TableError` if the column cannot be what it is said to be.
    init(
        _ table: TextTable, _ reader: ColumnReader, _ place: Int,
        _ answer: NumericTable.Task.Answer
    ) throws(TableError) {
        name = table.columns[place]
        let texts = reader.texts(place)
        switch answer {
        case .label:
            content = .labels(texts, isNumeric: reader.isNumeric(place))
            notices = reader.words(place, texts)
            missingText = texts.indices.first { row in
                texts[row] == nil && !table.field(row: row, column: place).isEmpty
            }.map { table.field(row: $0, column: place) }
        case .target:
            missingText = nil
            guard reader.isNumeric(place) else {
                throw .textTarget(
                    column: name, text: texts.compactMap { $0 }.first ?? "",
                    classes: Set(texts.compactMap { $0 }).count)
            }
            let (numbers, notices) = try reader.numbers(place)
            content = .numbers(numbers)
            self.notices = notices
        }
    }

    func isMissing(_ row: Int) -> Bool {
        switch content {
        case .labels(let labels, _): labels[row] == nil
        case .numbers(let numbers): numbers[row] == nil
        }
    }

    /// - Parameter rows: the places of rows that miss nothing.
    func values(_ rows: [Int]) throws(TableError) -> (NumericTable.Target, [Double]) {
        switch content {
        case .labels(let labels, let isNumeric):
            return try classes(rows.compactMap { labels[$0] }, isNumeric: isNumeric)
        case .numbers(let numbers):
            let values = rows.compactMap { numbers[$0] }
            guard values.contains(where: { $0 != values[0] }) else {
                throw .constantTarget(column: name)
            }
            return (.number(column: name), values)
        }
    }

    private func classes(
        _ fields: [String], isNumeric: Bool
    ) throws(TableError) -> (NumericTable.Target, [Double]) {
        var counts: [String: Int] = [:]
        for field in fields { counts[field, default: 0] += 1 }
        // Numbers in their order, else texts in theirs.
        let named = counts.keys.sorted().map { name in
            (name: name, number: PlainNumber.value(name) ?? PlainNumber.value(withComma: name))
        }
        let labels =
            named.allSatisfy({ $0.number != nil })
            ? named.sorted { ($0.number ?? 0) < ($1.number ?? 0) }.map(\.name) : named.map(\.name)
        guard labels.count > 1 else {
            throw .oneClass(column: name, label: labels[0], missing: missingText)
        }
        let limits = NumericTable.limits
        let rare = labels.filter { (counts[$0] ?? 0) < limits.classRows }
        let isMany = labels.count > limits.classes
        guard !isMany, rare.isEmpty else {
            // Hardly anything occurs twice: no classes.
            if 2 * rare.count > labels.count || isMany {
                throw .noClasses(
                    column: name, count: labels.count, rows: fields.count, isNumeric: isNumeric,
                    limit: isMany ? limits.classes : nil)
            }
            throw .rareClasses(
                column: name, labels: rare, least: limits.classRows, isNumeric: isNumeric)
        }
        let numbers = Dictionary(
            uniqueKeysWithValues: labels.enumerated().map { ($0.element, Double($0.offset)) })
        return (.classes(column: name, labels), fields.map { numbers[$0] ?? 0 })
    }
}
