extension Section {
    /// Weight decay: what it adds to each update, where it equals an L2 penalty, and how strong it should
    /// be.
    static func weightDecay(_ task: LearningTask) -> Section {
        Section(
            "weight-decay", of: task,
            parts: [
                WeightDecayUpdatePart(), DecoupledDecay(), RateDecay(), DecayStrengths(),
                RowScores(tasks: .all),
            ])
    }
}
