import Testing

@testable import Neural

@Suite struct LabelSmoothingTests {
    private static func plan(_ loss: Loss, outputs: Int, epsilon: Double) -> TrainingPlan {
        var plan = TrainingPlan(
            inputs: 2, layers: [.dense(outputs: outputs)], loss: loss,
            optimizer: .gradientDescent(learningRate: 1), epochs: 1)
        plan.labelSmoothing = LabelSmoothing(epsilon: epsilon)
        return plan
    }

    private static func targets(
        _ targets: [Double], _ loss: Loss, outputs: Int, epsilon: Double = 0.2
    ) throws -> [Double] {
        let own = Memory(targets)
        let soft = try #require(
            SoftTargets<Double>(
                plan(loss, outputs: outputs, epsilon: epsilon), outputs: outputs, capacity: 3))
        return withExtendedLifetime((own, soft)) {
            soft.made(of: own.start, rows: 3, mixing: nil).prefix(3 * outputs)
        }
    }

    @Test func theRightClassKeepsMost() throws {
        let soft = try Self.targets([1, 0, 3], .crossEntropy, outputs: 4)
        for (own, right) in zip(
            soft, [0.05, 0.85, 0.05, 0.05, 0.85, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.85])
        {
            #expect(abs(own - right) < 1e-15)
        }
    }

    @Test(arguments: [Loss.binaryCrossEntropy, .meanSquaredError])
    func oneOutputIsDrawnTowardsTheMiddle(loss: Loss) throws {
        let soft = try Self.targets([1, 0, 0.5], loss, outputs: 1)
        for (own, right) in zip(soft, [0.9, 0.1, 0.5]) { #expect(abs(own - right) < 1e-15) }
    }

    /// No doubt at all gives the loss and the gradient of the targets as they are, to the last digits.
    @Test(arguments: Loss.allCases)
    func withoutDoubtNothingChanges(loss: Loss) {
        let outputs = loss == .crossEntropy ? 3 : 1
        let samples = Samples(
            inputs: [0.3, -1, 2, 0.5, -0.4, 0.1],
            targets: loss == .crossEntropy ? [2, 0, 1] : [1, 0, 1],
            rows: 3)
        var plan = Self.plan(loss, outputs: outputs, epsilon: 0)
        let start = Initializer.uniform.parameters(of: plan.layout, seed: 3)
        func result(_ plan: TrainingPlan) -> [Double] {
            var trainer = StepTrainer(plan: plan, parameters: start, capacity: 3)
            let measured = trainer.step(samples)
            return [measured.loss, measured.gradientNorm] + trainer.parameters
        }
        let smooth = result(plan)
        plan.labelSmoothing = nil
        for (own, right) in zip(smooth, result(plan)) { #expect(abs(own - right) < 1e-14) }
    }

    /// A network that can be as sure as it likes stops where softmax is the smoothed target.
    @Test func certaintyHasAnEnd() {
        var plan = Self.plan(.crossEntropy, outputs: 2, epsilon: 0.2)
        plan.optimizer = .gradientDescent(learningRate: 2)
        var trainer = StepTrainer(plan: plan, parameters: [0, 0, 0, 0, 0, 0], capacity: 2)
        let samples = Samples(inputs: [1, 0, 0, 1], targets: [0, 1], rows: 2)
        for _ in 0..<500 { _ = trainer.step(samples) }
        let logits = trainer.outputs(samples.inputs)
        #expect(abs(Activation.sigmoid.value(logits[0] - logits[1]) - 0.9) < 1e-12)
        #expect(abs(Activation.sigmoid.value(logits[3] - logits[2]) - 0.9) < 1e-12)
    }
}
