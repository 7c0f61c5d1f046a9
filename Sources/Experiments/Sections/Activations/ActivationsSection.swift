extension Section {
    /// Activation functions: their shape, how their values spread while a network trains, and what they
    /// make of a task's rows.
    static func activations(_ task: LearningTask) -> Section {
        Section(
            "activations", of: task,
            parts: [
                ActivationCardsPart(), ActivationHeatMapPart(), ActivationStatisticsPart(),
                ActivationScoresPart(), RowScores(tasks: .ownRows),
            ])
    }
}
