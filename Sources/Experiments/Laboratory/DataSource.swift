import Datasets
import Generators
import Neural

/// What runs are trained on.
public enum DataSource: Sendable, Hashable {
    /// The noisy sine with its standard noise and rows, whatever the task is.
    case sine
    /// The four points.
    case xor
    /// The task's own rows.
    case rows
    /// The same clouds as those of noisy exclusive or, with no label flipped: a task without anything to over-fit.
    case cleanXOR
    /// Clouds with flipped labels, and held-out rows: so many training rows.
    case noisyXORRows(Int)
    /// Clouds of this width without flipped labels, and so many inputs beside the two that matter.
    case irrelevantInputs(Int, rows: Int, sigma: Double)
    /// The task's rows of one seed, whatever seed learns them.
    case rowsOf(seed: UInt64)
    /// The task's rows, but so many for training.
    case drawn(rows: Int)
    /// So many of the task's training rows alone.
    case rowsBatch(rows: Int)

    func data(seed: UInt64, of task: LearningTask) -> TrainingData {
        switch self {
        case .sine: LearningTask.sine.dataset.data(seed: seed)
        case .xor: TrainingData(training: XOR.samples)
        case .rows: task.dataset.data(seed: seed)
        case .rowsOf(let seed): task.dataset.data(seed: seed)
        case .cleanXOR: NoisyXOR(flipped: 0).data(seed: seed)
        case .noisyXORRows(let rows): NoisyXOR(rows: rows).data(seed: seed)
        case .irrelevantInputs(let count, let rows, let sigma):
            NoisyXOR(rows: rows, sigma: sigma, flipped: 0, irrelevantInputs: count)
                .data(seed: seed)
        case .drawn(let rows):
            task.dataset.drawn?(rows, seed) ?? task.dataset.data(seed: seed)
        case .rowsBatch(let rows):
            TrainingData(training: task.dataset.data(seed: seed).training.prefix(rows))
        }
    }
}
