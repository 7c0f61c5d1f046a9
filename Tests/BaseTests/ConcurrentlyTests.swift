import Base
import Synchronization
import Testing

@Suite struct ConcurrentlyTests {
    @Test(arguments: [0, 1, 3, 100])
    func resultsComeInTheOrderOfTheItems(jobs: Int) async throws {
        let items = Array(0..<20)
        let results = try await concurrently(items, jobs: jobs) { item throws(CancellationError) in
            // The first ones take longest.
            for _ in 0..<(20 - item) { await Task.yield() }
            return item * item
        }
        #expect(results == items.map { $0 * $0 })
    }

    @Test func noMoreAreAtWorkThanJobs() async throws {
        let atWork = Mutex((now: 0, most: 0))
        _ = try await concurrently(Array(0..<40), jobs: 3) { _ throws(CancellationError) in
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
            _ = try await concurrently(Array(0..<10), jobs: 2) { item throws(CancellationError) in
                if item == 4 { throw CancellationError() }
                return item
            }
        }
    }

    @Test func tasksRunOnThreadsOfTheirOwn() async throws {
        let threads = WorkerThreads(count: 2)
        let results = try await withTaskExecutorPreference(threads) {
            try await concurrently(Array(0..<50), jobs: 4) { item throws(CancellationError) in
                await Task.yield()
                return item + 1
            }
        }
        #expect(results == Array(1...50))
    }

    @Test func nothingIsBegunAfterACancellation() async {
        let work = Task {
            try await concurrently([1, 2, 3], jobs: 1) { item throws(CancellationError) in
                // The first item ends when its task is cancelled; no other is begun.
                while item == 1, !Task.isCancelled { await Task.yield() }
                #expect(item == 1)
                return item
            }
        }
        work.cancel()
        await #expect(throws: CancellationError.self) { _ = try await work.value }
    }
}
