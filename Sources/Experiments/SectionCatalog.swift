import Results

/// Every section, in the order of the page: from what over-fitting is, by the methods, the simplest idea first, to whether
/// a network trains at all, and to all methods compared.
public enum SectionCatalog {
    /// Those on exclusive or.
    public static let all = all(for: .xor)

    /// Those on a task's rows.
    public static func all(for task: LearningTask) -> [Section] {
        [
            .overfitting(task), .weightDecay(task), .penalties(task), .dropout(task),
            .augmentation(task), .earlyStopping(task), .batchNorm(task), .activations(task),
            .gradients(task), .overview(task), .code(task),
        ]
    }

    /// How many parts of a task's claims are decided by a number.
    public static func measuredParts(for task: LearningTask) -> Int {
        all(for: task).flatMap(\.claims).flatMap(\.parts).count { !$0.isDerived }
    }

    /// That of the intervals which decide claims: of all of them together, whichever sections a report has.
    static func confidence(for task: LearningTask) -> Confidence {
        .simultaneous(measuredParts(for: task))
    }
}
