import Datasets
public import Experiments
import Foundation

/// Tables of every kind that a user may bring.
public enum OwnTables {
    public static let all =
        [2, 3, 40, 100].map { classes(of: $0) } + [classes(of: 2, inputs: 2), numbers]

    /// So many classes, each on a line of its own.
    public static func classes(of count: Int, inputs: Int = 3) -> LearningTask {
        let rows = (0..<max(60, 6 * count)).map { row in
            (0..<inputs).map { "\((row * (7 + $0) % 31) + row % count)" }.joined(separator: ",")
                + ",c\(row % count)"
        }
        let names = (0..<inputs).map { "x\($0)" } + ["kind"]
        return task(names, rows, .label("kind"), "\(count) classes of \(inputs) inputs")
    }

    /// A number to predict.
    public static let numbers: LearningTask = {
        let rows = (0..<60).map { "\($0 % 13),\($0 * 7 % 11),\($0 * $0 % 17)" }
        return task(["a", "b", "score"], rows, .target("score"), "a number")
    }()

    private static func task(
        _ names: [String], _ rows: [String], _ answer: NumericTable.Task.Answer, _ name: String
    ) -> LearningTask {
        let text = ([names.joined(separator: ",")] + rows).joined(separator: "\n")
        do {
            let table = try NumericTable(TextTable(Data(text.utf8)), NumericTable.Task(answer))
            return LearningTask(
                ownTable: try Dataset(id: name, ownName: name, table: table))
        } catch {
            preconditionFailure("\(error)")
        }
    }
}
