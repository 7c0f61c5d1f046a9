/// The inputs that a column becomes: itself if it holds numbers, one for each category if it holds
/// texts (for two of them the second alone), none if all rows hold the same.
struct ColumnInputs {
    let inputs: [NumericTable.Input]
    private let fill: (_ row: Int, _ values: inout [Double]) -> Void

    /// - Parameter rows: the places of rows that miss nothing.
    init(_ column: TableColumn, rows: [Int], keepsConstants: Bool) {
        switch column.content {
        case .nothing: (inputs, fill) = ([], { _, _ in })
        case .numbers(let numbers):
            let first = rows.first.flatMap { numbers[$0] }
            guard keepsConstants || rows.contains(where: { numbers[$0] != first }) else {
                (inputs, fill) = ([], { _, _ in })
                return
            }
            inputs = [.init(name: column.name, isCategory: false)]
            fill = { $1.append(numbers[rows[$0]] ?? 0) }
        case .categories(let places, let names):
            // Categories of rows that were left out are none.
            let present = Set(rows.compactMap { places[$0] }).sorted()
            let own = present.count == 2 ? present.suffix(1) : present.count < 2 ? [] : present[...]
            inputs = own.map { .init(name: "\(column.name) = \(names[$0])", isCategory: true) }
            fill = { row, values in
                for category in own { values.append(places[rows[row]] == category ? 1 : 0) }
            }
        }
    }

    /// [rows][inputs].
    static func values(_ columns: [ColumnInputs], rows: Int) -> [Double] {
        var values: [Double] = []
        values.reserveCapacity(rows * columns.reduce(0) { $0 + $1.inputs.count })
        for row in 0..<rows {
            for column in columns { column.fill(row, &values) }
        }
        return values
    }
}
