import Methods
import Neural
import Testing

@testable import Results

@Suite struct MeasuredRunsTests {
    private static let plan = TrainingPlan(
        inputs: 2, layers: [.dense(outputs: 3), .activation(.tanh), .dense(outputs: 1)],
        loss: .binaryCrossEntropy, optimizer: .gradientDescent(learningRate: 0.5), epochs: 40)
    private static let rows = Samples(
        inputs: [0, 0, 0, 1, 1, 0, 1, 1], targets: [0, 1, 1, 0], rows: 4)

    private func measured(heldOut: Samples?) throws -> MeasuredRuns {
        let runs = try PackTraining.train(
            Self.plan, seeds: [1, 2, 3],
            data: { _ in TrainingData(training: Self.rows, heldOut: heldOut) })
        return MeasuredRuns(.none, Self.plan, runs)
    }

    /// What is measured is what the runs recorded.
    @Test func measurementsAreReadOffTheEnds() throws {
        let entry = try measured(heldOut: Self.rows)
        #expect(entry[.dataLoss].values == entry.runs.compactMap { $0.last?.training.loss })
        #expect(entry[.heldOutLoss].values == entry[.dataLoss].values)
        #expect(entry[.gap].values == [0, 0, 0])
        #expect(entry[.totalLoss].values == entry[.dataLoss].values)
        #expect(entry[.score].values == entry.runs.compactMap(\.heldOutAccuracy))
        #expect(entry[.solved].share == entry.runs.solved)
        #expect(entry[.epochs].values == [40, 40, 40])
        let layout = Self.plan.layout
        #expect(entry[.norm].values == entry.runs.map { DenseWeights($0, layout: layout).norm })
        #expect(entry[.bestEpoch].missing(.neverReached) == 3)
    }

    @Test func withoutHeldOutRowsNothingIsSaidOfThem() throws {
        let entry = try measured(heldOut: nil)
        for measure in [Measure.heldOutLoss, .gap, .score, .lowestHeldOutLoss] {
            #expect(entry[measure].missing(.nothingHeldOut) == 3)
        }
    }

    @Test func keysAreDistinct() {
        #expect(Set(Measure.all.map(\.key)).count == Measure.all.count)
    }
}
