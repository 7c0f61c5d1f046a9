extension Section {
    /// What over-fitting is: as many networks as the laboratory trains, with and without a regularizer.
    static func overfitting(_ task: LearningTask) -> Section {
        Section("overfitting", of: task, parts: [LabNetworksPart(), RowScores(tasks: .all)])
    }
}
