/// Every experiment, in the order of the article.
public enum ExperimentCatalog {
    /// Those on exclusive or.
    public static let all: [any Experiment] = [
        OverviewSection(), ActivationsSection(), GradientsSection(), WeightDecaySection(),
        AugmentationSection(), DropoutSection(), BatchNormSection(), EarlyStoppingSection(),
        PenaltiesSection(), CodeSection(),
    ]

    /// Those on a task's rows.
    public static func all(for task: LearningTask) -> [any Experiment] {
        if task.isXOR { return all }
        return [
            RowsOverviewSection(task), RowsActivationsSection(), GradientsSection(),
            RowsWeightDecaySection(), AugmentationSection(task), RowsDropoutSection(),
            RowsBatchNormSection(), EarlyStoppingSection(), RowsPenaltiesSection(task),
            AbsentSection(CodeSection()),
        ]
    }
}
