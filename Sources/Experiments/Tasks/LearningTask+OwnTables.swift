import Datasets
import Methods

extension LearningTask {
    /// For lists: a user's tables of every kind that figures tell apart, with 0 for every number.
    /// - Parameter id: what users type.
    public static func ownTables(id: String) -> [LearningTask] {
        // Figures tell one input from two and from more than a few, and two classes from more and from a number.
        [1, 2, 3, 5].flatMap { inputs in
            [nil, 2, 3].map { classes in
                LearningTask(ownTable: .blank(id: id, inputs: inputs, classes: classes))
            }
        }
    }
}

extension Dataset {
    /// - Parameter classes: how many there are; nil where a number is predicted.
    fileprivate static func blank(id: String, inputs: Int, classes: Int?) -> Dataset {
        let count = 60
        let rows = TableRows(
            values: Array(repeating: 0, count: inputs * count),
            targets: (0..<count).map { Double($0 % (classes ?? 1)) }, classes: classes,
            keeps: Array(repeating: true, count: inputs), shares: .standard)
        let names = (0..<inputs).map { "input \($0)" }
        let target: NumericTable.Target =
            classes.map { .classes(column: "target", (0..<$0).map(String.init)) }
            ?? .number(column: "target")
        return Dataset(id: id, inputs: names, target: target) { rows.data(seed: $0) }
    }
}
