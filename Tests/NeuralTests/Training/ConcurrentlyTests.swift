import Neural
import Synchronization
import Testing

@Suite struct ConcurrentlyTests {
    @Test(arguments: [0, 1, 3, 100])
    func resultsComeInTheOrderOfTheItems(jobs: Int) async throws {
        let items = Array(0..<20)
        let results = try await concurrently(items, jobs: jobs) { item in
            // The first ones take longest.
            for _ in 0..<(20 - item) { await Task.yield() }
            return item * item
        }
        #expect(results == items.map { $0 * $0 })
    }

    @Test func noMoreAreAtWorkThanJobs() async throws {
        let atWork = Mutex((now: 0, most: 0))
        _ = try await concurrently(Array(0..<40), jobs: 3) { _ in
            atWork.withLock {
                $0.now += 1
                $0.most = max($0.most, $0.now)
            }
            for _ in 0..<5 { await Task.yield() }
            atWork.withLock { $0.now -= 1 }
        }
        #expect((1...3).contains(atWork.withLock { $0.most }))
    }

    @Test func anErrorEndsAll() async {
        await #expect(throws: CancellationError.self) {
            _ = try await concurrently(Array(0..<10), jobs: 2) { item in
                if item == 4 { throw CancellationError() }
                return item
            }
        }
    }

    @Test func tasksRunOnThreadsOfTheirOwn() async throws {
        let threads = WorkerThreads(count: 2)
        let results = try await withTaskExecutorPreference(threads) {
            try await concurrently(Array(0..<50), jobs: 4) { item in
                await Task.yield()
                return item + 1
            }
        }
        #expect(results == Array(1...50))
    }

    @Test func trainingStopsWhenItIsCancelled() async {
        let training = Task {
            var plan = TrainingPlan(
                inputs: 2, layers: [.dense(outputs: 1)], loss: .meanSquaredError,
                optimizer: .gradientDescent(learningRate: 0.1), epochs: 1_000_000_000)
            plan.checkpoints = []
            let samples = Samples(inputs: [0, 1, 1, 0], targets: [0, 1], rows: 2)
            return try await Trainer.train(plan, seeds: [1, 2], jobs: 1) { _ in
                TrainingData(training: samples)
            }
        }
        training.cancel()
        await #expect(throws: CancellationError.self) { _ = try await training.value }
    }
}
