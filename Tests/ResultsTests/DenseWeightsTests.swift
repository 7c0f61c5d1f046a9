import Testing

@testable import Neural
@testable import Results

@Suite struct DenseWeightsTests {
    /// In double precision, squares overflow long before the norm does.
    @Test func normsDoNotOverflow() {
        let layout = TrainingPlan(
            inputs: 2, layers: [.dense(outputs: 1)], loss: .meanSquaredError,
            optimizer: .gradientDescent(learningRate: 1), epochs: 1
        ).layout
        #expect(abs(DenseWeights([3e200, 4e200, 0.0], layout: layout).norm / 5e200 - 1) < 1e-12)
        #expect(DenseWeights([3, 4, 0.0], layout: layout).norm == 5)
    }

    /// Two inputs, two hidden units: weights stand unit by unit.
    @Test func strengthOfAnInputIsItsLargestWeight() {
        let layout = TrainingPlan(
            inputs: 2, layers: [.dense(outputs: 2), .dense(outputs: 1)], loss: .meanSquaredError,
            optimizer: .gradientDescent(learningRate: 1), epochs: 1
        ).layout
        var run = Run.unrecorded(seed: 0)
        run.finalParameters = [1, -2, -3, 0.5, 9, 9, 9, 9, 9]
        #expect(DenseWeights.inputStrengths(run, layout: layout) == [3, 2])
    }
}
