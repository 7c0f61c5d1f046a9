import Neural
import TestSupport
import Testing
import Training

@Suite struct TrainerTests {
    /// More epochs than anybody waits for.
    private static var endless: TrainingPlan {
        var plan = TrainingPlan(
            inputs: 2, layers: [.dense(outputs: 1)], loss: .meanSquaredError,
            optimizer: .gradientDescent(learningRate: 0.1), epochs: 1_000_000_000)
        plan.checkpoints = []
        return plan
    }

    private static let rows = Samples(inputs: [0, 1, 1, 0], targets: [0, 1], rows: 2)

    @Test func trainingStopsWhenItIsCancelled() async {
        let training = Task {
            try await Trainer.train(Self.endless, seeds: [1, 2], jobs: 1) { _ in
                TrainingData(training: Self.rows)
            }
        }
        training.cancel()
        await #expect(throws: CancellationError.self) { _ = try await training.value }
    }

    @Test(arguments: [Precision.float, .double])
    func jobsDoNotMatter(precision: Precision) async throws {
        var plan = Self.endless
        plan.epochs = 30
        plan.layers = [.dense(outputs: 4), .dropout(rate: 0.4), .dense(outputs: 1)]
        plan.jitter = 0.1
        let seeds = Array(UInt64(0)..<20)
        func parameters(jobs: Int) async throws -> [[Double]] {
            try await Trainer.train(plan, seeds: seeds, jobs: jobs, precision: precision) { _ in
                TrainingData(training: Self.rows)
            }.map(\.finalParameters)
        }
        let one = try await parameters(jobs: 1)
        #expect(Set(one).count == seeds.count)
        #expect(try await parameters(jobs: 5) == one)
    }
}
