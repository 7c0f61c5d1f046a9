import Base
public import Neural

/// Trains a plan for many seeds, several packs of them at once.
public enum Trainer {
    /// One run for each seed, in the order of the seeds.
    ///
    /// A seed's run depends on the plan, the seed and its data alone: neither on the other seeds
    /// nor on how many jobs share the work. Training ends early, at most 512 updates later, when the
    /// task is cancelled.
    ///
    /// - Parameters:
    ///   - plan: what all of them are trained with.
    ///   - seeds: one run for each.
    ///   - jobs: how many packs of seeds are trained at once.
    ///   - isAlone: whether nothing else is trained meanwhile; otherwise threads that a plan leaves free have other
    ///     work, and packs are as wide as they can be.
    ///   - precision: of every number in training.
    ///   - data: the rows of a seed; of the same shape for every seed.
    /// - Throws: `CancellationError` when the task was cancelled; there is no part of the result then.
    public static func train(
        _ plan: TrainingPlan, seeds: [UInt64], jobs: Int, isAlone: Bool = true,
        precision: Precision = .float, data: @escaping @Sendable (UInt64) -> TrainingData
    ) async throws(CancellationError) -> [Run] {
        let packs = PackTraining.packs(
            of: seeds, for: plan, precision: precision, threads: isAlone ? jobs : 1, data: data)
        return try await concurrently(packs, jobs: jobs) { pack throws(CancellationError) in
            try WorkMeter.measure("training") { () throws(CancellationError) in
                do throws(TrainingStopped) {
                    return try PackTraining.train(
                        plan, seeds: pack, precision: precision, data: data,
                        while: { !Task.isCancelled })
                } catch {
                    throw CancellationError()
                }
            }
        }.flatMap { $0 }
    }
}
