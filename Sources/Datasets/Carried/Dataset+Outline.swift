import Assets
import Foundation
import Methods

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
        func fields(_ line: Slice<UnsafeRawBufferPointer>) -> [String] {
            line.split(separator: UInt8(ascii: ",")).map { String(decoding: $0, as: UTF8.self) }
        }
        let names = fields(lines[0])
        let answers = lines.dropFirst().map { line in
            let start = line.lastIndex(of: UInt8(ascii: ",")).map { $0 + 1 } ?? line.startIndex
            return String(decoding: line[start...], as: UTF8.self)
        }
        let inputs = Array(names.dropLast())
        let classes = Set(answers).sorted()
        let places = Dictionary(uniqueKeysWithValues: zip(classes, classes.indices))
        let rows = TableRows(
            values: Array(repeating: 0, count: inputs.count * answers.count),
            targets: answers.map { Double(places[$0] ?? 0) }, classes: classes.count,
            keeps: Array(repeating: true, count: inputs.count), shares: shares)
        var dataset = Dataset(
            id: id, inputs: inputs, target: .classes(column: names.last ?? "", classes)
        ) { rows.data(seed: $0) }
        dataset.table = rows
        dataset.picture = picture
        return dataset
    }
}
