import Methods
import Neural

extension NumericTable {
    /// As many rows as are used of a large table when nothing else is asked for: more take minutes, and
    /// tell small networks little.
    public var standardRows: Int { min(50_000, max(2000, 1_000_000 / max(inputs.count, 1))) }

    /// So many rows, drawn at random in the order of the file, each class in its share and with three
    /// rows at least; the same rows every time.
    public func sample(rows most: Int) -> NumericTable {
        guard rows > most else { return self }
        var random = RandomStream(seed: 0, purpose: .split)
        var chosen: [Int] = []
        var seen = 0
        for var group in TableSplit.groups(targets, classes: classCount) {
            random.shuffle(&group)
            // What is rounded off here goes to the next class.
            let before = seen * most / rows
            seen += group.count
            // A class of less than three rows cannot be divided.
            chosen += group.prefix(max(3, seen * most / rows - before))
        }
        return NumericTable(self, rows: chosen.sorted())
    }

    private init(_ table: NumericTable, rows: [Int]) {
        self = table
        let width = table.inputs.count
        values = rows.flatMap { table.values[$0 * width..<($0 + 1) * width] }
        targets = rows.map { table.targets[$0] }
        notices.append(.sample(rows.count, of: table.rows))
    }
}
