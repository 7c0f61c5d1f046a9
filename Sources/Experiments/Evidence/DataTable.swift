/// The numbers behind a figure, as they go into `data/ID.csv`.
public struct DataTable: Sendable, Hashable {
    /// One value of a row.
    public enum Cell: Sendable, Hashable {
        case text(String)
        case number(Double)
        case integer(Int)
    }

    /// Column names, in order.
    public let columns: [String]

    /// Rows; each has as many cells as there are columns.
    public private(set) var rows: [[Cell]]

    public init(columns: [String]) {
        self.columns = columns
        self.rows = []
    }

    /// Adds a row.
    /// - Precondition: one cell per column.
    public mutating func append(_ row: [Cell]) {
        precondition(row.count == columns.count, "a row of \(columns) has \(row.count) cells")
        rows.append(row)
    }
}

extension DataTable.Cell: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    public init(stringLiteral value: String) { self = .text(value) }
    public init(integerLiteral value: Int) { self = .integer(value) }
}
