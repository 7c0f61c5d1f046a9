import Assets
import Foundation

/// The real tables that the program carries.
public enum RealTables {
    /// 1,797 pictures of handwritten digits; grey values from 0 to 1.
    public static let digits = made(
        id: "digits", answer: "digit",
        shares: RowShares(training: 0.2, heldOut: 0.6),
        picture: Dataset.Picture(width: 8, height: 8, range: 0...1), scale: 16,
        citation: Dataset.Citation(
            text: "Alpaydin, E., Kaynak, C. (1998). Optical Recognition of Handwritten Digits. "
                + "UCI Machine Learning Repository.",
            address: "https://doi.org/10.24432/C50P49", licence: "CC BY 4.0"))

    /// 569 patients, 30 measurements of cell nuclei each.
    public static let wdbc = made(
        id: "wdbc", answer: "diagnosis",
        shares: RowShares(training: 0.3, heldOut: 0.5),
        citation: Dataset.Citation(
            text: "Wolberg, W., Mangasarian, O., Street, N., Street, W. (1993). Breast Cancer "
                + "Wisconsin (Diagnostic). UCI Machine Learning Repository.",
            address: "https://doi.org/10.24432/C5DW2B", licence: "CC BY 4.0"))

    private static func made(
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
