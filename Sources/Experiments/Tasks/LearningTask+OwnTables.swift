import Datasets

extension LearningTask {
    /// For lists: a user's tables of every kind that figures tell apart, with 0 for every number.
    /// - Parameter id: what users type.
    public static func ownTables(id: String) -> [LearningTask] {
        // Figures tell one input from two and from more than a few, and two classes from more and from a number.
        [1, 2, 3, 5].flatMap { inputs in
            [nil, 2, 3].map { classes in
                LearningTask(
                    ownTable: .blank(
                        id: id, inputs: (0..<inputs).map { "input \($0)" },
                        target: classes.map {
                            .classes(column: "target", (0..<$0).map(String.init))
                        }
                            ?? .number(column: "target"),
                        targets: (0..<60).map { Double($0 % (classes ?? 1)) }))
            }
        }
    }
}
