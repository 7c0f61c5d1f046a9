import Assets
import Foundation
import Methods

extension Dataset {
    /// A table of classes that the program carries, in `assets/data`.
    /// - Parameters:
    ///   - id: the name of its file.
    ///   - answer: the column of the classes.
    ///   - scale: what all inputs are divided by.
    static func carried(
        id: String, answer: String, shares: RowShares,
        picture: Dataset.Picture? = nil, scale: Double = 1, citation: Dataset.Citation
    ) -> Dataset {
        guard let text = regplot_asset("data/\(id).csv") else {
            preconditionFailure("the table \(id) was not built into the program")
        }
        do throws(TableError) {
            let table = try TextTable(Data(String(cString: text).utf8))
            var task = NumericTable.Task(.label(answer))
            task.keepsAll = picture != nil
            var numbers = try NumericTable(table, task)
            numbers.divide(by: scale)
            var dataset = try Dataset(
                id: id, table: numbers, shares: shares, picture: picture)
            dataset.citation = citation
            return dataset
        } catch {
            preconditionFailure("the table \(id) that the program carries: \(error)")
        }
    }
}
