import Testing

@testable import Neural

@Suite struct LayerNormTests {
    private static let layers: [LayerSpecification] = [
        .dense(outputs: 5), .layerNorm(), .activation(.tanh), .dense(outputs: 1),
    ]

    /// γ begins at 1 and β at 0: every row has mean 0 and variance 1 over its units.
    @Test func everyRowIsNormalized() {
        let plan = TrainingPlan(
            inputs: 3, layers: Self.layers, loss: .binaryCrossEntropy,
            optimizer: .gradientDescent(learningRate: 1), epochs: 1)
        let start = Initializer.he.parameters(of: plan.layout, seed: 4).map { Float($0) }
        let probe = NetworkProbe(plan: plan, parameters: start, capacity: 4)
        let inputs = [1.0, 2, 3, -4, 5, 6, 0.1, -0.2, 0.3, 7, 7, 7]
        let evaluated = probe.pass(inputs, rows: 4).outputs[1]
        for row in 0..<4 {
            let values = evaluated[row * 5..<row * 5 + 5].map { Double($0) }
            let mean = values.reduce(0, +) / 5
            let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 5
            #expect(abs(mean) < 1e-6 && abs(variance - 1) < 1e-3)
        }
        // Neither the mode nor the other rows of a batch play a part.
        #expect(probe.pass(inputs, rows: 4, mode: .training).outputs[1] == evaluated)
        let alone = probe.pass(Array(inputs[3..<6]), rows: 1, mode: .training).outputs[1]
        #expect(alone == Array(evaluated[5..<10]))
    }

    /// γ and β are trained, one of each for every unit, and nothing is kept beside them.
    @Test func numbersOfALayer() {
        let layout = ParameterLayout(inputs: 3, layers: Self.layers)
        #expect(layout.trainedCount == layout.count)
        #expect(layout.blocks.filter { $0.layer == 1 }.map(\.kind) == [.scale, .shift])
        #expect(layout.blocks.filter { $0.layer == 1 }.allSatisfy { $0.count == 5 })
    }
}
