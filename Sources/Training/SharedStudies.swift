public import Neural

/// Trains every study once, however many ask for its runs, and keeps them.
///
/// A study is trained as long as anyone waits for it: who is cancelled leaves at once, and the others
/// get their runs as if nothing had happened. When the last one has left, training is cancelled, and
/// who asks later has it trained anew.
///
/// `Key` tells studies apart: plan, data and seeds, or whatever runs depend on.
public actor SharedStudies<Key: Hashable & Sendable> {
    private typealias Waiter = CheckedContinuation<Result<[Run], CancellationError>, Never>

    /// A study in training.
    private struct Training {
        /// Differs from that of an earlier training of the same study, which was cancelled.
        let number: Int
        let task: Task<Void, Never>
        var waiters: [Int: Waiter] = [:]
    }

    private let executor: (any TaskExecutor)?
    private var trained: [Key: [Run]] = [:]
    private var inTraining: [Key: Training] = [:]
    /// How many waiters and trainings have been numbered.
    private(set) var numbered = 0

    /// - Parameter executor: where training runs; nil is the standard place.
    public init(executor: (any TaskExecutor)? = nil) { self.executor = executor }

    /// A study's runs.
    /// - Parameters:
    ///   - study: what is trained; equal ones are trained once.
    ///   - train: trains it; called unless the runs are there, or being trained.
    /// - Throws: `CancellationError` when the task that asks is cancelled before the runs are there.
    public func runs(
        of study: Key, train: @escaping @Sendable () async throws(CancellationError) -> [Run]
    ) async throws(CancellationError) -> [Run] {
        if let runs = trained[study] { return runs }
        let number = nextNumber()
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { (waiter: Waiter) in
                guard !Task.isCancelled else {
                    return waiter.resume(returning: .failure(CancellationError()))
                }
                if inTraining[study] == nil { begin(study, train) }
                inTraining[study]?.waiters[number] = waiter
            }
        } onCancel: {
            Task { await self.leave(study, number) }
        }
        return try result.get()
    }

    private func begin(
        _ study: Key, _ train: @escaping @Sendable () async throws(CancellationError) -> [Run]
    ) {
        let number = nextNumber()
        let task = Task(executorPreference: executor) {
            let result: Result<[Run], CancellationError>
            do throws(CancellationError) {
                result = .success(try await train())
            } catch {
                result = .failure(error)
            }
            await self.end(study, number, result)
        }
        inTraining[study] = Training(number: number, task: task)
    }

    /// Hands the runs to all who wait for them; those of a cancelled training, to nobody.
    private func end(_ study: Key, _ number: Int, _ result: Result<[Run], CancellationError>) {
        guard let training = inTraining[study], training.number == number else { return }
        inTraining[study] = nil
        if case .success(let runs) = result { trained[study] = runs }
        for waiter in training.waiters.values { waiter.resume(returning: result) }
    }

    /// Lets go a waiter that was cancelled, if it still waits.
    private func leave(_ study: Key, _ number: Int) {
        guard let waiter = inTraining[study]?.waiters.removeValue(forKey: number) else { return }
        if inTraining[study]?.waiters.isEmpty == true {
            inTraining.removeValue(forKey: study)?.task.cancel()
        }
        waiter.resume(returning: .failure(CancellationError()))
    }

    private func nextNumber() -> Int {
        numbered += 1
        return numbered
    }
}
