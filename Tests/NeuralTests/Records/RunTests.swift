import Testing

@testable import Neural

@Suite struct RunTests {
    private static let samples = Samples(
        inputs: [0, 0, 0, 1, 1, 0, 1, 1], targets: [0, 0, 0, 1], rows: 4)

    private func run(_ plan: TrainingPlan) throws -> Run {
        try trained(plan, seeds: [1]) { _ in
            TrainingData(training: Self.samples, heldOut: Self.samples)
        }[0]
    }

    private var plan: TrainingPlan {
        TrainingPlan(
            inputs: 2,
            layers: [.dense(outputs: 4), .batchNorm(), .activation(.tanh), .dense(outputs: 1)],
            loss: .binaryCrossEntropy, optimizer: .adam(learningRate: 0.1), epochs: 60)
    }

    @Test func recordedStatesAreComplete() throws {
        let plan = plan
        let run = try run(plan)
        #expect(run.checkpoints.map(\.epoch) == plan.checkpoints)
        let first = try #require(run.checkpoints.first)
        #expect(first.trainingModeLoss == nil)
        #expect(first.gradientNorms.isEmpty)
        #expect(first.batchStatistics.isEmpty)
        for checkpoint in run.checkpoints.dropFirst() {
            #expect(checkpoint.trainingModeLoss != nil)
            #expect(checkpoint.gradientNorms.count == plan.layout.trainedBlocks.count)
            #expect(checkpoint.batchStatistics.map { $0.mean.count } == [4])
            #expect(checkpoint.batchStatistics[0].variance.allSatisfy { $0 >= 0 })
            // The same rows are trained on and held out.
            #expect(checkpoint.heldOut == checkpoint.training)
        }
        #expect(run.last?.parameters.map { Double($0) } == run.finalParameters)
    }

    @Test func aRunIsSolvedWhenEveryRowIsRight() throws {
        let run = try run(plan)
        #expect(run.isSolved)
        let epoch = try #require(run.solvedAt)
        let earlier = run.checkpoints.prefix { $0.epoch < epoch }
        #expect(earlier.allSatisfy { $0.training.accuracy < 1 })
        var short = plan
        short.epochs = 0
        short.checkpoints = [0]
        let unsolved = try self.run(short)
        #expect(!unsolved.isSolved)
        #expect(unsolved.solvedAt == nil)
    }
}
