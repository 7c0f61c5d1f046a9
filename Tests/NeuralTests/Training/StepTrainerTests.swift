import Testing

@testable import Neural

@Suite struct StepTrainerTests {
    private let samples = Samples(
        inputs: [0, 0, 0, 1, 1, 0, 1, 1], targets: [0, 1, 1, 0], rows: 4)

    private func plan(_ optimizer: Optimizer) -> TrainingPlan {
        var plan = TrainingPlan(
            inputs: 2,
            layers: [
                .dense(outputs: 4), .activation(.prelu),
                .residual([.batchNorm(), .dense(outputs: 4), .activation(.tanh)]),
                .dense(outputs: 1),
            ], loss: .binaryCrossEntropy, optimizer: optimizer, epochs: 30)
        plan.penalty = Penalty(l1: 0.002, l2: 0.003, scope: .all, isProximal: true)
        plan.weightDecay = WeightDecay(rate: 0.01, isDecoupled: true)
        plan.clipping = .norm(0.2)
        return plan
    }

    /// Steps on all rows are a run on all rows, to the bit.
    @Test(arguments: [
        Optimizer.gradientDescent(learningRate: 0.1, momentum: 0.9, nesterov: true),
        .adam(learningRate: 0.02),
    ])
    func stepsEqualARun(optimizer: Optimizer) throws {
        let plan = plan(optimizer)
        let samples = samples
        let runs = try trained(plan, seeds: [5], precision: .double) { _ in
            TrainingData(training: samples)
        }
        var trainer = StepTrainer(
            plan: plan, parameters: plan.initializer.parameters(of: plan.layout, seed: 5),
            capacity: samples.rows)
        for _ in 0..<plan.epochs { _ = trainer.step(samples) }
        #expect(trainer.parameters == runs[0].finalParameters)
    }

    @Test func outputsDoNotDependOnTheCapacity() {
        let plan = plan(.adam(learningRate: 0.02))
        let parameters = plan.initializer.parameters(of: plan.layout, seed: 1)
        let outputs = [1, 3, 4].map {
            StepTrainer(plan: plan, parameters: parameters, capacity: $0).outputs(samples.inputs)
        }
        #expect(outputs[0].count == 4)
        #expect(Set(outputs).count == 1)
    }
}
