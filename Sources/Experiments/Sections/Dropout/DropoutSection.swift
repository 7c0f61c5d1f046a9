extension Section {
    /// Dropout: the masks that were drawn, the spread of outputs that they cause, and how much of it
    /// helps.
    static func dropout(_ task: LearningTask) -> Section {
        Section(
            "dropout", of: task,
            parts: [
                DropoutMasksPart(), DropoutOutputsPart(), DropoutPlacementsPart(),
                DropoutWidthsPart(), DropoutRates(),
                FourPointScores(), RowScores(tasks: .all),
            ])
    }
}
