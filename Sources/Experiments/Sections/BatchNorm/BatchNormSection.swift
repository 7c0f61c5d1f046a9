extension Section {
    /// Batch normalisation at work: what it does to values, how its statistics follow the batch, and
    /// which learning rates it bears.
    static func batchNorm(_ task: LearningTask) -> Section {
        Section(
            "batch-norm", of: task,
            parts: [
                NormDensitiesPart(), RunningStatisticsPart(), BatchSizesPart(),
                NormBatches(), LearningRatesPart(), NormRates(), NormAfterActivationPart(),
                NormGradients(),
                FourPointScores(), RowScores(tasks: .ownRows),
            ])
    }
}
