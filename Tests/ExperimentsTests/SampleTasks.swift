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

    /// Tables of teachers: classes few and many, names short, long and of all scripts.
    static let tables = [
        classes(2, "two.csv") { ["no", "yes"][$0] },
        classes(3, "мої оцінки.csv") { ["mały", "שלום", "😀 \u{202E}\u{10FFFD}"][$0] },
        classes(40, "forty.csv") { "S\($0)" },
        classes(100, "hundred.csv") {
            "District \($0 + 1) of the northern administrative province of Someland, without its towns"
        },
        table(.target("score"), name: String(repeating: "marks of everybody ", count: 9) + ".csv"),
    ]

    /// Six rows of each class, in columns with names that few fonts have and that are long.
    private static func classes(
        _ count: Int, _ name: String, _ label: (Int) -> String
    ) -> LearningTask {
        let rows = (0..<6 * count).map { row in
            let number = row % count
            return "\(Double(number % 7) + Double(row % 5) / 4),\(number / 7 + row % 3),"
                + "\(row * 7 % 11),\"\(label(number))\""
        }
        let columns = [
            "ώρες", String(repeating: "height of the whole plant in spring ", count: 6), "c",
        ]
        return task(
            .label("class"), name: name,
            text: (columns + ["class"]).joined(separator: ",") + "\n"
                + rows.joined(separator: "\n"))
    }

    /// Two columns and two classes.
    static let plane = table(.label("school"), name: "noisy-xor")

    private static func table(_ answer: NumericTable.Task.Answer, name: String) -> LearningTask {
        let rows = (0..<60).map { row in
            "\(row % 13),\(row * 7 % 11),\(["<b>a</b>", "*b*"][row * 5 % 9 % 2]),\(row * row % 17)"
        }
        return task(
            answer, name: name,
            text: "hours,<i>sleep</i>,school,score\n" + rows.joined(separator: "\n"))
    }

    private static func task(
        _ answer: NumericTable.Task.Answer, name: String, text: String
    ) -> LearningTask {
        do {
            var task = NumericTable.Task(answer)
            if answer == .label("school") { task.ignored = ColumnList("score") }
            let table = try NumericTable(TextTable(Data(text.utf8)), task)
            return LearningTask(
                ownTable: try Dataset(id: name, ownName: name, table: table))
        } catch {
            fatalError("\(error)")
        }
    }
}

extension LearningTask: CustomTestStringConvertible {
    public var testDescription: String { id }
}
