import Datasets
public import Neural

/// What runs are trained on.
public enum DataSource: Sendable, Hashable {
    /// The four points.
    case xor
    /// Clouds with flipped labels, and held-out rows.
    case noisyXOR
    /// The clouds' training rows alone.
    case noisyXORTraining

    func data(seed: UInt64) -> TrainingData {
        switch self {
        case .xor: TrainingData(training: XOR.samples)
        case .noisyXOR: NoisyXOR().data(seed: seed)
        case .noisyXORTraining:
            TrainingData(training: NoisyXOR().data(seed: seed).training)
        }
    }
}

/// Trains what experiments ask for, each plan once.
public actor Laboratory {
    /// The seeds of every comparison.
    public nonisolated let seeds: [UInt64]
    /// How many packs of seeds are trained at once.
    public nonisolated let jobs: Int
    private let executor: (any TaskExecutor)?
    private var studies: [Study: Task<[Run], any Error>] = [:]

    private struct Study: Hashable {
        let plan: TrainingPlan
        let source: DataSource
        let seeds: Range<UInt64>
    }

    /// - Parameter executor: where training runs; nil is the standard place.
    public init(
        seeds: Int, firstSeed: Int, jobs: Int, executor: (any TaskExecutor)? = nil
    ) {
        self.executor = executor
        self.seeds = (0..<seeds).map { UInt64(firstSeed) + UInt64($0) }
        self.jobs = jobs
    }

    /// A plan's runs, one for each of the report's seeds or more.
    /// - Parameter atLeast: how many seeds are wanted where the report has fewer.
    public func runs(
        _ plan: TrainingPlan, on source: DataSource, atLeast: Int = 0
    ) async throws(ExperimentError) -> [Run] {
        let first = seeds[0]
        let range = first..<first + UInt64(max(atLeast, seeds.count))
        let study = Study(plan: plan, source: source, seeds: range)
        let jobs = jobs
        let task =
            studies[study]
            ?? Task(executorPreference: executor) {
                try await Trainer.train(plan, seeds: Array(range), jobs: jobs) { seed in
                    source.data(seed: seed)
                }
            }
        studies[study] = task
        let result = await withTaskCancellationHandler {
            await task.result
        } onCancel: {
            task.cancel()
        }
        switch result {
        case .success(let runs): return runs
        case .failure: throw .cancelled
        }
    }
}
