/// Trains every study once, however many ask for what comes of it, and keeps that.
///
/// A study is trained as long as anyone waits for it: who is cancelled leaves at once, and the others
/// get what they want as if nothing had happened. When the last one has left, training is cancelled, and
/// who asks later has it trained anew.
///
/// `Key` tells studies apart: plan, data and seeds, or whatever they depend on. `Product` is what comes of
/// one: its runs, or what is measured of them.
public actor SharedStudies<Key: Hashable & Sendable, Product: Sendable> {
    private typealias Waiter = CheckedContinuation<Result<Product, CancellationError>, Never>

    /// A study in training.
    private struct Training {
        /// Differs from that of an earlier training of the same study, which was cancelled.
        let number: Int
        let task: Task<Void, Never>
        var waiters: [Int: Waiter] = [:]
    }

    private let executor: (any TaskExecutor)?
    private var trained: [Key: Product] = [:]
    private var inTraining: [Key: Training] = [:]
    /// How many waiters and trainings have been numbered.
    private(set) var numbered = 0

    /// - Parameter executor: where training runs; nil is the standard place.
    public init(executor: (any TaskExecutor)? = nil) { self.executor = executor }

    /// What comes of a study.
    /// - Parameters:
    ///   - study: what is trained; equal ones are trained once.
    ///   - train: trains it; called unless it is there, or being trained.
    /// - Throws: `CancellationError` when the task that asks is cancelled before it is there.
    public func product(
        of study: Key, train: @escaping @Sendable () async throws(CancellationError) -> Product
    ) async throws(CancellationError) -> Product {
        if let product = trained[study] { return product }
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
        _ study: Key, _ train: @escaping @Sendable () async throws(CancellationError) -> Product
    ) {
        let number = nextNumber()
        let task = Task(executorPreference: executor) {
            let result: Result<Product, CancellationError>
            do throws(CancellationError) {
                result = .success(try await train())
            } catch {
                result = .failure(error)
            }
            await self.end(study, number, result)
        }
        inTraining[study] = Training(number: number, task: task)
    }

    /// Hands it to all who wait for them; those of a cancelled training, to nobody.
    private func end(_ study: Key, _ number: Int, _ result: Result<Product, CancellationError>) {
        guard let training = inTraining[study], training.number == number else { return }
        inTraining[study] = nil
        if case .success(let product) = result { trained[study] = product }
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
