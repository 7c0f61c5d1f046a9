/// Which columns are inputs, and which is the answer.
struct ColumnChoice {
    let answer: Int
    let inputs: [Int]
    /// Columns that stay although they seem to tell rows apart only.
    let kept: Set<Int>

    init(_ table: TextTable, _ task: NumericTable.Task) throws(TableError) {
        let (name, option) =
            switch task.answer {
            case .label(let name): (name, "--label")
            case .target(let name): (name, "--target")
            }
        let places = Dictionary(
            uniqueKeysWithValues: table.columns.enumerated().map { ($0.element, $0.offset) })
        guard let answer = places[name] ?? places[ColumnList(name).trimmed] else {
            throw .unknownColumn(name, option: option, known: table.columns)
        }
        self.answer = answer
        let others = table.columns.filter { $0 != table.columns[answer] }
        func chosen(_ list: ColumnList?, _ option: String) throws(TableError) -> Set<Int> {
            var chosen: Set<Int> = []
            for name in list?.names(among: table.columns) ?? [] {
                guard let place = places[name] else {
                    throw .unknownColumn(name, option: option, known: others)
                }
                guard place != answer else { throw .answerIsIgnored(column: name, option: option) }
                chosen.insert(place)
            }
            return chosen
        }
        let ignored = try chosen(task.ignored, "--ignore")
        kept = try chosen(task.kept, "--keep")
        if let both = kept.intersection(ignored).min() {
            throw .keptAndIgnored(column: table.columns[both])
        }
        inputs = table.columns.indices.filter { $0 != answer && !ignored.contains($0) }
    }
}
