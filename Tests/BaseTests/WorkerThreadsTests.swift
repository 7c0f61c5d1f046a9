import Base
import Testing

@Suite struct WorkerThreadsTests {
    /// More threads than Dispatch has for the whole program.
    @Test(.timeLimit(.minutes(10))) func manyThreadsLeaveRoomForOtherTasks() async throws {
        let threads = WorkerThreads(count: 400)
        let sum = try await withTaskExecutorPreference(threads) {
            try await concurrently(Array(0..<1000), jobs: 400) { item throws(CancellationError) in
                await Task.yield()
                return item
            }.reduce(0, +)
        }
        #expect(sum == 499_500)
        // Back in the common pool.
        #expect(await Task.detached { 1 }.value == 1)
    }
}
