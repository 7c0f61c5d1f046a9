import Results

/// Every section, in the order of the article.
public enum SectionCatalog {
    /// Those on exclusive or.
    public static let all = all(for: .xor)

    /// Those on a task's rows.
    public static func all(for task: LearningTask) -> [Section] {
        [
            .overview(task), .activations(task), .gradients(task), .weightDecay(task),
            .augmentation(task), .dropout(task), .batchNorm(task), .earlyStopping(task),
            .penalties(task), .code(task),
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
