import Datasets
import UserInput

/// What a user should know of a table before its results.
struct Notices {
    let lines: [String]

    /// The most columns that are named.
    private static let listed = 12

    init(_ dataset: Dataset) {
        var lines: [String] = []
        if dataset.droppedRows > 0 {
            lines.append(
                "regplot: left out \(dataset.droppedRows) \(dataset.droppedRows == 1 ? "row" : "rows") "
                    + "that miss a value.")
        }
        if !dataset.constantColumns.isEmpty {
            let names = dataset.constantColumns
            let more = names.count - Self.listed
            let list = names.prefix(Self.listed).map(\.quoted).joined(separator: ", ")
            lines.append(
                "regplot: left out \(list)\(more > 0 ? " and \(more) more" : ""): the same value in "
                    + "every row teaches nothing.")
        }
        self.lines = lines
    }
}
