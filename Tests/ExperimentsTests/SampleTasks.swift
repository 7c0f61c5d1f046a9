import Datasets
import Foundation
public import Testing

@testable public import Experiments

/// A task of every kind.
enum SampleTasks {
    static let all = [
        known("xor"), known("moons"), known("wdbc"), known("digits"), regression, plane,
    ]

    private static func known(_ id: String) -> LearningTask {
        guard let entry = DatasetCatalog.all.first(where: { $0.id == id }) else {
            preconditionFailure("the catalogue has no \(id)")
        }
        return LearningTask(entry)
    }

    /// A number to predict, from a number and a text with marks of every kind of markup.
    static let regression = table(.target("score"), name: "marks *of* {all}_{1}.csv")

    /// Two columns and two classes.
    static let plane = table(.label("school"), name: "noisy-xor")

    private static func table(_ answer: NumericTable.Task.Answer, name: String) -> LearningTask {
        let rows = (0..<60).map { row in
            "\(row % 13),\(row * 7 % 11),\(["<b>a</b>", "*b*"][row * 5 % 9 % 2]),\(row * row % 17)"
        }
        let text = "hours,<i>sleep</i>,school,score\n" + rows.joined(separator: "\n")
        do {
            var task = NumericTable.Task(answer)
            if case .label = answer { task.ignored = ColumnList("score") }
            let table = try NumericTable(TextTable(Data(text.utf8)), task)
            return LearningTask(
                ownTable: try Dataset(id: name, nameEnglish: name, nameChinese: name, table: table))
        } catch {
            preconditionFailure("\(error)")
        }
    }
}

extension LearningTask: CustomTestStringConvertible {
    public var testDescription: String { id }
}
