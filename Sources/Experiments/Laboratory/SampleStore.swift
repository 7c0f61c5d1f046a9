import Base
import Neural

/// The rows of each seed, drawn once for all plans that are trained on them.
final class SampleStore: Sendable {
    private struct Key: Hashable {
        let source: DataSource
        let seed: UInt64
    }

    private let task: LearningTask
    private let known = Guarded<[Key: TrainingData]>([:])

    init(task: LearningTask) { self.task = task }

    func data(_ source: DataSource, seed: UInt64) -> TrainingData {
        if case .rowsOf(let one) = source { return self.data(.rows, seed: one) }
        let key = Key(source: source, seed: seed)
        if let data = known.withLock({ $0[key] }) { return data }
        let data = source.data(seed: seed, of: task)
        known.withLock { $0[key] = data }
        return data
    }
}
