extension Section {
    /// Dropout: the masks that were drawn, the spread of outputs that they cause, and how much of it
    /// helps.
    static func dropout(_ task: LearningTask) -> Section {
        Section(
            "dropout", of: task,
            parts: [
                DropoutMasksPart(), DropoutOutputsPart(), DropoutPlacementsPart(),
                DropoutWidthsPart(), MaskEnsemblePart(), DropoutRates(),
                DropoutCost(.fourPoints, figure: "dropout-width", raised: Outcome(.corrected)),
                DropoutCost(
                    .ownRows, figure: "dropout-rates",
                    raised: Outcome(.corrected, "corrected-on-rows")),
                FourPointScores(), RowScores(tasks: .all),
            ])
    }
}
