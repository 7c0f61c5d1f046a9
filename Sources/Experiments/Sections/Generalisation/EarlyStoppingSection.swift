extension Section {
    /// Early stopping: where it stops, and what that saves.
    static func earlyStopping(_ task: LearningTask) -> Section {
        Section(
            "early-stopping", of: task,
            parts: [EarlyStoppingGapPart(), PatiencePart(), RowScores(tasks: .all)])
    }
}
