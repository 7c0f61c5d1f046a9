extension Section {
    /// Augmentation by jitter or, of pictures, by shifts: the generalisation gap with and without it.
    static func augmentation(_ task: LearningTask) -> Section {
        Section(
            "augmentation", of: task,
            parts: [AugmentationGapPart(), AugmentedCopiesPart(), RowScores(tasks: .all)])
    }
}
