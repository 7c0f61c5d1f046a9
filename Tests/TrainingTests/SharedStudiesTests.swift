import Base
import Neural
import Testing

@testable import Training

@Suite(.timeLimit(.minutes(10))) struct SharedStudiesTests {
    /// A training that ends when the test says so, or when it is cancelled.
    private final class Training: Sendable {
        struct State: Sendable {
            var begun = 0
            var cancelled = 0
            var mayEnd = false
        }

        private let guarded = Guarded(State())

        var state: State { guarded.withLock { $0 } }

        func end() { guarded.withLock { $0.mayEnd = true } }

        func train() async throws(CancellationError) -> [Run] {
            let number = guarded.withLock { state in
                state.begun += 1
                return state.begun
            }
            while !state.mayEnd {
                if Task.isCancelled {
                    guarded.withLock { $0.cancelled += 1 }
                    throw CancellationError()
                }
                await Task.yield()
            }
            return [Run.unrecorded(seed: UInt64(number))]
        }

        func waitUntil(_ isSo: (State) -> Bool) async {
            while !isSo(state) { await Task.yield() }
        }
    }

    private let studies = SharedStudies<String, [Run]>()
    private let training = Training()

    /// Asks for a study in a task of its own; the result are the seeds of its runs.
    private func ask(_ study: String = "study") -> Task<[UInt64], any Error> {
        Task { [studies, training] in
            try await studies.product(of: study) { () throws(CancellationError) in
                try await training.train()
            }.map(\.seed)
        }
    }

    /// Until the studies have as many waiters, or more: each takes a number, and so does a training.
    private func wait(forNumbers count: Int) async {
        while await studies.numbered < count { await Task.yield() }
    }

    @Test func aStudyIsTrainedOnceForAll() async throws {
        let (first, second) = (ask(), ask())
        await training.waitUntil { $0.begun == 1 }
        training.end()
        #expect(try await first.value == [1])
        #expect(try await second.value == [1])
        #expect(try await ask().value == [1])
        #expect(try await ask("another").value == [2])
    }

    @Test func whoIsCancelledLeavesAtOnceAndTheOthersGetTheirRuns() async throws {
        let (patient, hasty) = (ask(), ask())
        await wait(forNumbers: 3)
        hasty.cancel()
        // The training has not ended, so this does not wait for it.
        await #expect(throws: CancellationError.self) { _ = try await hasty.value }
        #expect(training.state.cancelled == 0)
        training.end()
        #expect(try await patient.value == [1])
        #expect(training.state.begun == 1)
    }

    @Test func withTheLastWaiterTheTrainingEndsAndIsNotKept() async throws {
        let (first, second) = (ask(), ask())
        await wait(forNumbers: 3)
        first.cancel()
        second.cancel()
        await #expect(throws: CancellationError.self) { _ = try await first.value }
        await #expect(throws: CancellationError.self) { _ = try await second.value }
        await training.waitUntil { $0.cancelled == 1 }
        training.end()
        #expect(try await ask().value == [2])
        #expect(training.state.begun == 2)
    }

    @Test func whoIsCancelledBeforeAskingBeginsNothing() async {
        let asking = Task { [studies, training] in
            while !Task.isCancelled { await Task.yield() }
            return try await studies.product(of: "study") { () throws(CancellationError) in
                try await training.train()
            }.map(\.seed)
        }
        asking.cancel()
        await #expect(throws: CancellationError.self) { _ = try await asking.value }
        #expect(training.state.begun == 0)
    }

    @Test func aStudyBegunAnewIsNotEndedByTheCancelledOne() async throws {
        let first = ask()
        await training.waitUntil { $0.begun == 1 }
        first.cancel()
        await #expect(throws: CancellationError.self) { _ = try await first.value }
        // The first training may still be on its way to its end.
        let second = ask()
        await training.waitUntil { $0.begun == 2 }
        #expect(training.state.cancelled <= 1)
        training.end()
        #expect(try await second.value == [2])
    }
}
