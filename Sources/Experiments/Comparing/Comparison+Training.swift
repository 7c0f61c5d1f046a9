import Base
import Datasets
public import Methods
import Neural
import Training

extension ComparedConfigurations {
    /// Bytes that packs in training may take together, and the runs of a slice; a pack is always trained.
    private static let memory = 1 << 30

    /// Trains configurations with the same seeds, one after the other.
    /// - Parameters:
    ///   - configurations: the first one is what others are compared with.
    ///   - task: what is learnt.
    ///   - recipe: the network and its training where nothing is varied.
    ///   - seeds: the same for all.
    ///   - jobs: how many packs of seeds are trained at once.
    ///   - progress: told how many runs are done, of how many.
    /// - Throws: `cancelled`.
    public init(
        training configurations: [Configuration], task: LearningTask, recipe: Recipe,
        seeds: [UInt64], jobs: Int, progress: @Sendable (Int, Int) -> Void
    ) async throws(ExperimentError) {
        var entries: [ConfigurationRuns] = []
        let all = configurations.count * seeds.count
        for configuration in configurations {
            var entry = ConfigurationRuns(configuration)
            let (plan, dataset) = (configuration.plan, configuration.dataset)
            let slice = max(min(Self.memory / plan.runBytes, 4096) / 8, 1) * 8
            let pack = plan.packBytes(
                rows: dataset.trainingRows,
                otherRows: dataset.validationRows + dataset.heldOutRows,
                precision: configuration.precision)
            for first in stride(from: 0, to: seeds.count, by: slice) {
                progress(entries.count * seeds.count + first, all)
                let part = Array(seeds[first..<min(first + slice, seeds.count)])
                do throws(CancellationError) {
                    entry.add(
                        try await Trainer.train(
                            plan, seeds: part, jobs: max(1, min(jobs, Self.memory / pack)),
                            precision: configuration.precision
                        ) { dataset.data(seed: $0) })
                } catch {
                    throw .cancelled
                }
            }
            entries.append(entry)
        }
        self.init(entries, task: task, recipe: recipe)
    }
}
