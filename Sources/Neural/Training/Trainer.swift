/// Trains a plan for many seeds.
public enum Trainer {
    /// One run for each seed, in the order of the seeds.
    ///
    /// A seed's run depends on the plan, the seed and its data alone: neither on the other seeds
    /// nor on how many jobs share the work. Training ends early when the task is cancelled.
    ///
    /// - Parameters:
    ///   - jobs: how many packs of seeds are trained at once.
    ///   - data: the rows of a seed; of the same shape for every seed.
    /// - Throws: `CancellationError`.
    public static func train(
        _ plan: TrainingPlan, seeds: [UInt64], jobs: Int, precision: Precision = .float,
        data: @escaping @Sendable (UInt64) -> TrainingData
    ) async throws -> [Run] {
        let lanes = precision == .float ? SIMD8<Float>.lanes : 1
        let packs = stride(from: 0, to: seeds.count, by: lanes).map { first in
            Array(seeds[first..<Swift.min(first + lanes, seeds.count)])
        }
        return try await concurrently(packs, jobs: jobs) { pack in
            try WorkMeter.measure("training") {
                // The last pack is filled up with its first seed again.
                let filled = pack + Array(repeating: pack[0], count: lanes - pack.count)
                let runs = try train(plan, pack: filled, precision, rows: filled.map(data))
                return Array(runs.prefix(pack.count))
            }
        }.flatMap { $0 }
    }

    private static func train(
        _ plan: TrainingPlan, pack: [UInt64], _ precision: Precision, rows: [TrainingData]
    ) throws -> [Run] {
        switch precision {
        case .float:
            var trainer = PackTrainer<SIMD8<Float>>(plan: plan, seeds: pack, data: rows)
            return try trainer.train()
        case .double:
            var trainer = PackTrainer<Double>(plan: plan, seeds: pack, data: rows)
            return try trainer.train()
        }
    }
}
