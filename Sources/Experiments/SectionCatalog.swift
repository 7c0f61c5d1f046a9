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
}
