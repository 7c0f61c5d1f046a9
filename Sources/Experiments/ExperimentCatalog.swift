/// Every experiment, in the order of the article.
public enum ExperimentCatalog {
    /// Those on exclusive or.
    public static let all = all(for: .xor)

    /// Those on a task's rows.
    public static func all(for task: LearningTask) -> [any Experiment] {
        [
            OverviewSection(task), Section.activations(task), Section.gradients(task),
            Section.weightDecay(task), AugmentationSection(task), Section.dropout(task),
            Section.batchNorm(task), EarlyStoppingSection(), Section.penalties(task),
            Section.code(task),
        ]
    }
}
