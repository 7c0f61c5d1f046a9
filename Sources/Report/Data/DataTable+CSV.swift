import Experiments

extension DataTable {
    /// The table as comma-separated values (RFC 4180): a header row, then one line per row.
    /// Numbers are the shortest decimals that read back as the same value; NaN is empty.
    var csv: String {
        var text = DataTable.record(columns)
        for row in rows {
            text += DataTable.record(row.map(\.field))
        }
        return text
    }

    private static func record(_ fields: [String]) -> String {
        fields.map(quoted).joined(separator: ",") + "\r\n"
    }

    /// Works on scalars because "\r\n" is one character to Swift.
    private static func quoted(_ field: String) -> String {
        let special: [Unicode.Scalar] = [",", "\"", "\r", "\n"]
        let isPlain = !field.unicodeScalars.contains(where: special.contains)
        return isPlain ? field : "\"" + field.replacing("\"", with: "\"\"") + "\""
    }
}

extension DataTable.Cell {
    fileprivate var field: String {
        switch self {
        case .text(let text): text
        case .integer(let value): "\(value)"
        case .number(let value): value.isNaN ? "" : "\(value)"
        }
    }
}
