import Datasets

/// What a user should know of a table before its results.
struct Notices {
    let lines: [String]

    init(_ dataset: Dataset) {
        var lines: [String] = []
        if dataset.droppedRows > 0 {
            lines.append(
                "regplot: left out \(dataset.droppedRows) \(dataset.droppedRows == 1 ? "row" : "rows") "
                    + "that miss a value.")
        }
        if !dataset.constantColumns.isEmpty {
            let names = dataset.constantColumns.map { "\"\($0)\"" }.joined(separator: ", ")
            lines.append(
                "regplot: left out \(names): the same value in every row teaches nothing.")
        }
        self.lines = lines
    }
}
