/// A column that may become inputs: numbers, or categories.
struct TableColumn {
    enum Content {
        case numbers([Double?])
        /// Places in the sorted list of texts.
        case categories([Int?], [String])
        /// Every value is missing.
        case nothing
    }

    let name: String
    let place: Int
    let isUnnamed: Bool
    let content: Content
    var notices: [TableNotice] = []

    /// Whether a row misses the column's value.
    func isMissing(_ row: Int) -> Bool {
        switch content {
        case .numbers(let numbers): numbers[row] == nil
        case .categories(let places, _): places[row] == nil
        case .nothing: true
        }
    }

    /// Whether all rows that have a value have the same one.
    var isConstant: Bool {
        switch content {
        case .numbers(let numbers):
            let first = numbers.first { $0 != nil } ?? nil
            return numbers.allSatisfy { $0 == nil || $0 == first }
        case .categories(_, let names): return names.count <= 1
        case .nothing: return false
        }
    }
}

/// Reads columns of a table, after looking at all of them.
struct ColumnReader {
    private let table: TextTable
    private let marks: MissingMarks
    private let drafts: [Int: ColumnNumbers]
    private let tally: NumberTally

    /// - Parameter places: the columns that are read.
    init(_ table: TextTable, _ places: [Int], _ marks: MissingMarks) {
        self.table = table
        self.marks = marks
        var drafts: [Int: ColumnNumbers] = [:]
        var tally = NumberTally()
        for place in places {
            let draft = ColumnNumbers(
                table.fields(ofColumn: place).map { marks.isMissing(amongNumbers: $0) ? nil : $0 })
            drafts[place] = draft
            if ColumnReader.isNumeric(draft) { tally = tally + draft.tally }
        }
        self.drafts = drafts
        self.tally = tally
    }

    /// Whether at least half of the fields are numbers, or dates, that are written alike.
    private static func isNumeric(_ draft: ColumnNumbers) -> Bool {
        draft.present > 0 && 2 * draft.count >= draft.present
    }

    func column(_ place: Int) throws(TableError) -> TableColumn {
        if isNumeric(place) {
            let (numbers, notices) = try numbers(place)
            return made(place, .numbers(numbers), notices)
        }
        let texts = texts(place)
        let names = Set(texts.compactMap { $0 }).sorted()
        guard !names.isEmpty else { return made(place, .nothing, []) }
        if let (row, other) = drafts[place]?.differentUnits, 2 * names.count > texts.count {
            throw .mixedNumbers(
                .init(line: table.lines[row], column: table.columns[place]),
                text: table.field(row: row, column: place), otherLine: table.lines[other],
                otherText: table.field(row: other, column: place))
        }
        let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        return made(
            place, .categories(texts.map { $0.flatMap { places[$0] } }, names), words(place, texts))
    }

    private func made(
        _ place: Int, _ content: TableColumn.Content, _ notices: [TableNotice]
    ) -> TableColumn {
        TableColumn(
            name: table.columns[place], place: place, isUnnamed: table.isUnnamed[place],
            content: content, notices: notices)
    }

    /// Whether a column holds numbers rather than texts.
    func isNumeric(_ place: Int) -> Bool {
        guard let draft = drafts[place], ColumnReader.isNumeric(draft) else { return false }
        guard draft.count < draft.present else { return true }
        // A few texts such as "1 - low" and "2 - high" are categories.
        let different = Set(texts(place)).count
        return !(draft.hasSeveralUnits && 2 * different <= draft.present)
    }

    /// A column's numbers, nil where a value is missing.
    /// - Throws: `TableError` naming a field that is none.
    func numbers(_ place: Int) throws(TableError) -> ([Double?], [TableNotice]) {
        guard let draft = drafts[place] else { preconditionFailure("column \(place) is not read") }
        func cell(_ row: Int) -> (TableError.Place, String) {
            (
                .init(line: table.lines[row], column: table.columns[place]),
                table.field(row: row, column: place)
            )
        }
        do throws(ColumnNumbers.Problem) {
            let values = try draft.values(in: tally, isDividedByCommas: table.isDividedByCommas)
            var notices = codes(place, values.numbers)
            if let dress = values.dress {
                notices.append(
                    .dressed(
                        dress, [table.columns[place]], example: values.example,
                        meaning: values.meaning))
            }
            return (values.numbers, notices)
        } catch {
            switch error {
            case .notANumber(let row, let isDate):
                let (place, text) = cell(row)
                throw .notANumber(place, text: text, isDate: isDate)
            case .mixed(let row, let otherRow):
                throw .mixedNumbers(
                    cell(row).0, text: cell(row).1, otherLine: table.lines[otherRow],
                    otherText: cell(otherRow).1)
            case .ambiguousDate(let row):
                throw .ambiguousDate(cell(row).0, text: cell(row).1)
            }
        }
    }

    /// A column's texts, nil where a value is missing.
    func texts(_ place: Int) -> [String?] {
        let isNumeric = drafts[place].map { $0.present > 0 && $0.count == $0.present } ?? false
        return table.lines.indices.map { row in
            let field = table.field(row: row, column: place)
            let isMissing =
                isNumeric && marks.isMissing(amongNumbers: field)
                || marks.isCertain(field, isQuoted: table.isQuoted(row: row, column: place))
            return isMissing ? nil : field
        }
    }

    /// Texts that may have been meant to say that a value is missing.
    func words(_ place: Int, _ texts: [String?]) -> [TableNotice] {
        var counts: [String: Int] = [:]
        for case let text? in texts where marks.isWord(text) { counts[text, default: 0] += 1 }
        // Plus and minus are a pair of classes.
        if texts.contains("+") { counts["-"] = nil }
        return counts.sorted { $0.key < $1.key }.map {
            .words(column: table.columns[place], word: $0.key, rows: $0.value)
        }
    }

    private static let usualCodes: [Double] = [
        -9, -99, -999, -9999, -99999, 999, 9999, 99999,
    ]

    /// A number far from all others that often stands for a missing one: the only negative one, or ten
    /// times as large as the next.
    private func codes(_ place: Int, _ numbers: [Double?]) -> [TableNotice] {
        let values = numbers.compactMap { $0 }
        guard let least = values.min(), let most = values.max() else { return [] }
        for code in Self.usualCodes where code == least || code == most {
            let others = values.filter { $0 != code }
            guard let low = others.min(), let high = others.max() else { continue }
            guard code < 0 ? low >= 0 : low >= 0 && 10 * high <= code && high > 0 else { continue }
            return [
                .codes(
                    column: table.columns[place], code: "\(Int(code))",
                    rows: values.count - others.count)
            ]
        }
        return []
    }
}
