extension Section {
    /// L1 against L2: what becomes of the weights, along training and along λ, and which inputs are kept.
    static func penalties(_ task: LearningTask) -> Section {
        Section(
            "l1-l2", of: task,
            parts: [
                PenaltyGeometryPart(), WeightPathsPart(), WeightRidgesPart(), FinalWeightsPart(),
                NetworkWeightsPart(), FitLambdaPart(), RegularizationPathPart(),
                FeatureSelectionPart(), FirstLayer(), UpperPenalty(),
                FourPointScores(), RowScores(tasks: .ownRows),
            ])
    }
}
