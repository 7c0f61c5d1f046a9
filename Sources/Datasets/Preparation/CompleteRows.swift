/// The rows that miss nothing.
struct CompleteRows {
    let places: [Int]
    /// What was left out; nil if nothing.
    let notice: TableNotice?

    /// - Throws: `TableError.missingValues` if rows miss values and may not be left out, or all do.
    init(
        columns: [TableColumn], answer: AnswerColumn, lines: [Int], drops: Bool
    ) throws(TableError) {
        var missing: [TableError.Place] = []
        var isComplete = [Bool](repeating: true, count: lines.count)
        var counts: [TableNotice.MissingCount] = []
        func add(_ name: String, isAnswer: Bool, _ isMissing: (Int) -> Bool) {
            let rows = lines.indices.filter(isMissing)
            guard !rows.isEmpty else { return }
            for row in rows { isComplete[row] = false }
            missing += rows.prefix(NumericTable.limits.listed).map {
                .init(line: lines[$0], column: name)
            }
            counts.append(.init(column: name, rows: rows.count, isAnswer: isAnswer))
        }
        for column in columns { add(column.name, isAnswer: false, column.isMissing) }
        add(answer.name, isAnswer: true, answer.isMissing)
        places = lines.indices.filter { isComplete[$0] }
        counts.sort { $0.rows > $1.rows }
        missing.sort { $0.line < $1.line }
        notice =
            counts.isEmpty
            ? nil : .droppedRows(lines.count - places.count, of: lines.count, missing: counts)
        guard !counts.isEmpty, !drops || places.isEmpty else { return }
        throw .missingValues(
            .init(
                counts: counts, places: Array(missing.prefix(NumericTable.limits.listed)),
                rows: lines.count, complete: places.count, answer: answer.missingText))
    }
}

extension TableNotice {
    /// How many rows were left out because they miss a value.
    var droppedCount: Int { if case .droppedRows(let count, _, _) = self { count } else { 0 } }

    /// Columns that cost more rows than they are worth.
    var sparseColumns: [String] {
        if case .droppedRows(_, let rows, let missing) = self {
            TableNotice.sparse(missing, of: rows)
        } else {
            []
        }
    }
}
