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

    /// How far training has come, in runs.
    public struct Progress: Sendable {
        public let done: Int
        /// Of them, those that were found, and not trained.
        public let found: Int
        public let all: Int
    }

    /// Trains configurations with the same seeds, one after the other.
    /// - Parameters:
    ///   - configurations: the first one is what others are compared with.
    ///   - task: what is learnt.
    ///   - recipe: the network and its training where nothing is varied.
    ///   - seeds: the same for all.
    ///   - jobs: how many packs of seeds are trained at once.
    ///   - formats: what is exported needs more of the runs than figures do, and more than is stored.
    ///   - store: what was trained before is taken from it, and what is trained now is kept there.
    ///   - progress: told before more is trained.
    /// - Throws: `cancelled`.
    public init(
        training configurations: [Configuration], task: LearningTask, recipe: Recipe,
        seeds: [UInt64], jobs: Int, keepingFor formats: Set<ExportFormat> = [],
        store: (any RunStore)? = nil,
        progress: @Sendable (Progress) -> Void
    ) async throws(ExperimentError) {
        var entries: [ConfigurationRuns] = []
        var found = 0
        let drawn = min(ConfigurationRuns.drawnSeeds, Self.memory / Self.bytes(of: configurations))
        for configuration in configurations {
            var entry = ConfigurationRuns(
                configuration, drawing: max(drawn, 1), keepingFor: formats)
            while entry.seeds.count < seeds.count {
                let rest = seeds[entry.seeds.count...]
                let drawn = entry.drawnNext
                if formats.isEmpty,
                    let runs = store?.runs(of: configuration, seeds: rest, drawing: drawn)
                {
                    entry.append(runs)
                    found += runs.seeds.count
                    continue
                }
                progress(
                    Progress(
                        done: entries.count * seeds.count + entry.seeds.count, found: found,
                        all: configurations.count * seeds.count))
                let runs = try await configuration.trained(rest, jobs: jobs)
                let reduced = ReducedRuns(runs, of: configuration, drawing: drawn)
                store?.keep(reduced, of: configuration, drawing: drawn)
                entry.append(reduced)
                entry.keep(runs)
            }
            entries.append(entry)
        }
        self.init(entries, task: task, recipe: recipe, found: found)
    }
}

extension Configuration {
    /// Trains the first of some seeds, as many as fit into memory.
    fileprivate func trained(
        _ seeds: ArraySlice<UInt64>, jobs: Int
    ) async throws(ExperimentError) -> [Run] {
        let pack = plan.packBytes(
            rows: dataset.trainingRows, otherRows: dataset.validationRows + dataset.heldOutRows,
            precision: precision)
        do throws(CancellationError) {
            return try await Trainer.train(
                plan, seeds: Array(seeds.prefix(Trainer.slice(plan))),
                jobs: Trainer.jobs(packBytes: pack, atMost: jobs), precision: precision
            ) { dataset.data(seed: $0) }
        } catch {
            throw .cancelled
        }
    }
}
