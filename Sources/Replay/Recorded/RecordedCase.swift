import Neural

/// A recorded training run: the network it began with, how it was trained, and on what.
struct RecordedCase: Sendable {
    /// One update.
    struct Step: Sendable {
        /// The rows of the batch in order.
        let rows: [Int]
        /// What was drawn at random.
        let draws: StepTrainer.Draws
    }

    let network: RecordedNetwork
    let plan: TrainingPlan
    let samples: Samples
    let steps: [Step]
    /// After which step the first weights are averaged, counted from 0; nil where none are.
    let firstAveraged: Int?

    /// The rows of a batch put together.
    func batch(_ rows: [Int]) -> Samples {
        func gather(_ values: [Double], _ width: Int) -> [Double] {
            rows.flatMap { values[$0 * width..<($0 + 1) * width] }
        }
        return Samples(
            inputs: gather(samples.inputs, samples.features),
            targets: gather(samples.targets, samples.targetsPerRow), rows: rows.count)
    }
}
