extension Section {
    /// All methods side by side: losses, generalisation gaps, and decision boundaries or mistakes. The
    /// other sections decide the article's claims.
    static func overview(_ task: LearningTask) -> Section {
        Section(
            "overview", of: task,
            parts: [
                MethodLossesPart(), StrengthCurvesPart(), MethodsRankingPart(),
                MethodGapsPart(),
                CalibrationPart(), MethodBoundariesPart(), SeedBoundariesPart(),
                BoundaryLambdaPart(), FitsPart(), SampleSizePart(), CapacityPart(),
                ClassAccuracyPart(), ConfusionPart(), MisclassifiedPart(),
                FourPointScores(), RowScores(tasks: .all),
            ])
    }
}
