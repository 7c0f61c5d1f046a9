import Base
import Datasets
public import Methods
import Neural
import Training

extension ComparedConfigurations {
    /// Bytes that the weights of all configurations may take which figures draw.
    public static let memory = 1 << 30

    /// About how many bytes the weights of a seed of each configuration take.
    public static func bytes(of configurations: [Configuration]) -> Int {
        configurations.reduce(0) { sum, own in
            sum + own.plan.layout.count * (MemoryLayout<Float>.size + MemoryLayout<Double>.size)
        }
    }

    /// Trains configurations with the same seeds, one after the other.
    /// - Parameters:
    ///   - configurations: the first one is what others are compared with.
    ///   - task: what is learnt.
    ///   - recipe: the network and its training where nothing is varied.
    ///   - seeds: the same for all.
    ///   - jobs: how many packs of seeds are trained at once.
    ///   - formats: what is exported needs more of the runs than figures do.
    ///   - progress: told how many runs are done, of how many.
    /// - Throws: `cancelled`.
    public init(
        training configurations: [Configuration], task: LearningTask, recipe: Recipe,
        seeds: [UInt64], jobs: Int, keepingFor formats: Set<ExportFormat> = [],
        progress: @Sendable (Int, Int) -> Void
    ) async throws(ExperimentError) {
        var entries: [ConfigurationRuns] = []
        let all = configurations.count * seeds.count
        let drawn = min(ConfigurationRuns.drawnSeeds, Self.memory / Self.bytes(of: configurations))
        for configuration in configurations {
            var entry = ConfigurationRuns(
                configuration, drawing: max(drawn, 1), keepingFor: formats)
            let (plan, dataset) = (configuration.plan, configuration.dataset)
            let slice = Trainer.slice(plan)
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
                            plan, seeds: part, jobs: Trainer.jobs(packBytes: pack, atMost: jobs),
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
