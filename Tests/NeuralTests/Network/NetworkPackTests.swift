import Testing

@testable import Neural

@Suite struct NetworkPackTests {
    private let plan = TrainingPlan(
        inputs: 2,
        layers: [
            .dense(outputs: 3), .batchNorm(), .activation(.tanh), .dropout(rate: 0.5),
            .residual([.dense(outputs: 3), .activation(.relu)]), .dense(outputs: 2),
        ], loss: .crossEntropy, optimizer: .adam(learningRate: 0.1), epochs: 1)

    /// More points than go through at once, for networks that differ, twice.
    @Test func networksAnswerAsAlone() {
        let points: [Double] = (0..<140).map { Double($0 * 7 % 11) / 5 - 1 }
        let pack = NetworkPack(plan)
        for first in [3, 40] as [UInt64] {
            let networks = (first..<first + 8).map { seed -> [Float] in
                plan.initializer.parameters(of: plan.layout, seed: seed).map { Float($0) }
            }
            for (lane, parameters) in networks.enumerated() {
                pack.setParameters(parameters, lane: lane)
            }
            let outputs = pack.outputs(points.map { Float($0) })
            for (lane, parameters) in networks.enumerated() {
                let own: [Float] = outputs.map { $0[lane] }
                let alone = NetworkField.outputs(
                    plan: plan, parameters: parameters, points: points)
                #expect(own == alone)
            }
        }
        #expect(pack.outputs([]).isEmpty)
    }

    @Test func probabilitiesAreThoseOfTheLoss() {
        let outputs = SIMD8<Float>(-200, -3, -0.5, 0, 0.25, 1, 7, 100)
        let probabilities = NetworkPack.probabilities(outputs, loss: .binaryCrossEntropy)
        for lane in 0..<8 {
            let own = Loss.binaryCrossEntropy.probability(outputs[lane])
            #expect(abs(Double(probabilities[lane]) - own) < 1e-6)
        }
        #expect(NetworkPack.probabilities(outputs, loss: .meanSquaredError) == outputs)
    }
}
