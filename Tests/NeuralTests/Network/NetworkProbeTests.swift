import Testing

@testable import Neural

@Suite struct NetworkProbeTests {
    private let plan = TrainingPlan(
        inputs: 2,
        layers: [
            .dense(outputs: 3), .batchNorm(), .activation(.tanh), .dropout(rate: 0.5),
            .residual([.dense(outputs: 3), .activation(.relu)]), .dense(outputs: 2),
        ], loss: .crossEntropy, optimizer: .adam(learningRate: 0.1), epochs: 1)
    private let inputs = (0..<26).map { Double($0 * 7 % 11) / 5 - 1 }

    private var parameters: [Float] {
        plan.initializer.parameters(of: plan.layout, seed: 4).map { Float($0) }
    }

    /// Eight points in a register, and a last register that is not full.
    @Test func fieldsEqualProbes() {
        let probe = NetworkProbe(plan: plan, parameters: parameters, capacity: 13)
        let pass = probe.pass(inputs, rows: 13)
        let field = NetworkField.outputs(plan: plan, parameters: parameters, points: inputs)
        #expect(field == pass.outputs.last)
    }

    @Test func everyLayerIsSeen() {
        let probe = NetworkProbe(plan: plan, parameters: parameters, capacity: 13)
        let pass = probe.pass(inputs, rows: 13, mode: .training)
        // The residual block and the two layers inside it too.
        #expect(pass.outputs.map { $0.count / 13 } == [3, 3, 3, 3, 3, 3, 3, 2])
        #expect(pass.normalized.count == 1)
        for feature in 0..<3 {
            let values = (0..<13).map { Double(pass.normalized[0][3 * $0 + feature]) }
            #expect(abs(values.reduce(0, +)) < 1e-4)
            #expect(abs(values.reduce(0) { $0 + $1 * $1 } / 13 - 1) < 1e-3)
        }
        // x + f(x), with the block's input the dropout layer's output.
        for k in 0..<39 {
            #expect(pass.outputs[4][k] == pass.outputs[3][k] + pass.outputs[6][k])
        }
    }

    /// A plan's pass is that of a probe as large as the rows.
    @Test(arguments: [Mode.evaluation, .training])
    func plansPassRows(mode: Mode) {
        let samples = Samples(
            inputs: inputs, targets: [Double](repeating: 0, count: 13), rows: 13)
        var run = Run.unrecorded(seed: 0)
        run.finalParameters = parameters.map { Double($0) }
        let pass = plan.pass(samples, of: run, mode: mode)
        let probe = NetworkProbe(plan: plan, parameters: parameters, capacity: 13)
            .pass(inputs, rows: 13, mode: mode)
        #expect(pass.outputs == probe.outputs && pass.normalized == probe.normalized)
        #expect(pass.answers.count == 26 && pass.answers == pass.outputs.last)
    }

    @Test func masksDropWhatTheySay() {
        let probe = NetworkProbe(plan: plan, parameters: parameters, capacity: 2)
        let mask = [true, false, true, false, false, true]
        let pass = probe.pass(
            Array(inputs.prefix(4)), rows: 2, mode: .training, masks: [mask])
        for (k, isKept) in mask.enumerated() {
            #expect(pass.outputs[3][k] == (isKept ? 2 * pass.outputs[2][k] : 0))
        }
    }

    @Test func gradientsAgreeWithDifferences() {
        let samples = Samples(
            inputs: Array(inputs.prefix(10)), targets: [0, 1, 1, 0, 1], rows: 5)
        var smooth = plan
        smooth.layers = [.dense(outputs: 3), .activation(.tanh), .dense(outputs: 2)]
        let start = smooth.initializer.parameters(of: smooth.layout, seed: 4).map { Float($0) }
        func loss(_ parameters: [Float]) -> Double {
            let outputs = NetworkField.outputs(
                plan: smooth, parameters: parameters, points: samples.inputs
            ).map { Double($0) }
            return (0..<5).reduce(0.0) { sum, row in
                let (a, b) = (outputs[2 * row], outputs[2 * row + 1])
                let own = samples.targets[row] == 0 ? a : b
                return sum + (Double.log(Double.exp(a) + Double.exp(b)) - own) / 5
            }
        }
        let gradient = NetworkProbe(plan: smooth, parameters: start, capacity: 5)
            .gradient(samples, loss: .crossEntropy)
        #expect(gradient.count == start.count)
        for k in start.indices {
            var (high, low) = (start, start)
            high[k] += 0.01
            low[k] -= 0.01
            let difference = (loss(high) - loss(low)) / Double(high[k] - low[k])
            #expect(abs(difference - Double(gradient[k])) < 1e-3)
        }
    }
}
