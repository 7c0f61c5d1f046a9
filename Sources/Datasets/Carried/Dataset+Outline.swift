import Assets
import Foundation
public import Methods

extension Dataset {
    /// A table that the program carries, with its inputs, classes and rows, but 0 for every number: all that lists need,
    /// in a small part of the time.
    /// - Parameter id: the name of its file, whose last column has the classes.
    static func outline(id: String, shares: RowShares, picture: Picture? = nil) -> Dataset {
        guard let text = regplot_asset("data/\(id).csv") else {
            preconditionFailure("the table \(id) was not built into the program")
        }
        let lines = UnsafeRawBufferPointer(start: text, count: strlen(text))
            .split(separator: UInt8(ascii: "\n"))
        let names = lines[0].split(separator: UInt8(ascii: ",")).map {
            String(decoding: $0, as: UTF8.self)
        }
        let answers = lines.dropFirst().map { line in
            let start = line.lastIndex(of: UInt8(ascii: ",")).map { $0 + 1 } ?? line.startIndex
            return String(decoding: line[start...], as: UTF8.self)
        }
        let classes = Set(answers).sorted()
        let places = Dictionary(uniqueKeysWithValues: zip(classes, classes.indices))
        var dataset = blank(
            id: id, inputs: Array(names.dropLast()),
            target: .classes(column: names.last ?? "", classes),
            targets: answers.map { Double(places[$0] ?? 0) }, shares: shares)
        dataset.picture = picture
        return dataset
    }

    /// A table with 0 for every number of its inputs, for lists.
    /// - Parameters:
    ///   - target: the classes, or the number to predict.
    ///   - targets: one for each row: a class's number, or the number to predict.
    public static func blank(
        id: String, inputs: [String], target: NumericTable.Target, targets: [Double],
        shares: RowShares = .standard
    ) -> Dataset {
        let classes: Int? =
            if case .classes(_, let names) = target { names.count } else { nil }
        let rows = TableRows(
            values: Array(repeating: 0, count: inputs.count * targets.count), targets: targets,
            classes: classes, keeps: Array(repeating: true, count: inputs.count), shares: shares)
        var dataset = Dataset(id: id, inputs: inputs, target: target) { rows.data(seed: $0) }
        dataset.table = rows
        return dataset
    }
}
