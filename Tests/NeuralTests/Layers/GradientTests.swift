import Testing

@testable import Neural

/// Gradients against central differences in double precision.
@Suite struct GradientTests {
    static let stacks: [(name: String, layers: [LayerSpecification], loss: Loss)] =
        Activation.allCases.map {
            (
                $0.rawValue,
                [.dense(outputs: 4), .activation($0), .dense(outputs: 2)], .meanSquaredError
            )
        } + [
            (
                "batch norm",
                [.dense(outputs: 3), .batchNorm(), .activation(.tanh), .dense(outputs: 1)],
                .binaryCrossEntropy
            ),
            (
                "layer norm",
                [.dense(outputs: 4), .layerNorm(), .activation(.tanh), .dense(outputs: 3)],
                .crossEntropy
            ),
            (
                "layer norm after the activation, in a residual block",
                [
                    .dense(outputs: 3),
                    .residual([.dense(outputs: 3), .activation(.sigmoid), .layerNorm()]),
                    .dense(outputs: 1),
                ], .binaryCrossEntropy
            ),
            (
                "residual",
                [
                    .dense(outputs: 3), .residual([.dense(outputs: 3), .activation(.sigmoid)]),
                    .dense(outputs: 3),
                ], .crossEntropy
            ),
            (
                "dropout",
                [.dense(outputs: 4), .activation(.elu), .dropout(rate: 0.5), .dense(outputs: 1)],
                .binaryCrossEntropy
            ),
            (
                "threshold dropout",
                [
                    .dense(outputs: 4), .activation(.tanh), .thresholdDropout(threshold: 0.2),
                    .dense(outputs: 1),
                ], .meanSquaredError
            ),
        ] + (0..<12).map { random(seed: $0) }

    /// Two to five random blocks of every kind of layer but dropout, whose masks have one shape.
    static func random(
        seed: UInt64
    ) -> (name: String, layers: [LayerSpecification], loss: Loss) {
        var stream = RandomStream(seed: seed, purpose: .probe)
        func draw(_ count: Int) -> Int { Int(stream.uniform() * Double(count)) }
        var layers: [LayerSpecification] = [.dense(outputs: 3)]
        for _ in 0..<2 + draw(4) {
            let activation = Activation.allCases[draw(Activation.allCases.count)]
            let block: [LayerSpecification] =
                switch draw(4) {
                case 0: [.dense(outputs: 3), .activation(activation)]
                case 1: [.batchNorm(), .activation(activation)]
                case 2: [.residual([.dense(outputs: 3), .activation(activation)])]
                default: [.residual([.batchNorm(), .residual([.dense(outputs: 3)])])]
                }
            layers += block
        }
        layers.append(.dense(outputs: 2))
        return ("random stack \(seed)", layers, Loss.allCases[draw(Loss.allCases.count)])
    }

    @Test(arguments: [
        Penalty(l1: 0.3), Penalty(l2: 0.4), Penalty(l1: 0.2, l2: 0.1, scope: .all),
    ])
    func penaltiesAgreeWithDifferences(penalty: Penalty) {
        let layout = ParameterLayout(
            inputs: 2, layers: [.dense(outputs: 3), .activation(.tanh), .dense(outputs: 1)])
        let values = Initializer.uniform.parameters(of: layout, seed: 5)
        let ranges = penalty.ranges(in: layout)
        func value(_ values: [Double]) -> Double {
            let memory = Memory(values)
            return withExtendedLifetime(memory) { penalty.value(memory.start, ranges: ranges) }
        }
        let gradients = Memory<Double>(count: layout.count)
        let start = Memory(values)
        withExtendedLifetime(start) {
            penalty.addGradient(to: gradients.start, values: start.start, ranges: ranges)
        }
        for k in 0..<layout.trainedCount {
            var (high, low) = (values, values)
            high[k] += 1e-6
            low[k] -= 1e-6
            let difference = (value(high) - value(low)) / 2e-6
            #expect(abs(difference - gradients.start[k]) < 1e-7)
        }
    }

    @Test(arguments: 0..<stacks.count)
    func agreesWithDifferences(place: Int) {
        let (name, layers, loss) = Self.stacks[place]
        let rows = 5
        let network = Network<Double>(inputs: 2, layers: layers, capacity: rows)
        let layout = network.layout
        network.setParameters(Initializer.uniform.parameters(of: layout, seed: 3), lane: 0)
        var stream = RandomStream(seed: 8, purpose: .probe)
        let inputs = Memory((0..<rows * 2).map { _ in stream.normal() })
        let targets = Memory<Double>(
            (0..<rows * loss.targetsPerRow(outputs: layout.outputs)).map { k in
                loss == .crossEntropy ? Double(k % layout.outputs) : Double(k % 2)
            })
        let masks = [(0..<rows * 4).map { $0 % 3 != 0 }]
        func value(gradient: VectorView<Double>?) -> Double {
            var pass = ForwardPass<Double>(mode: .training, dropout: Xoshiro256(keys: [0]))
            pass.masks = masks
            pass.movesRunningStatistics = false
            let outputs = network.forward(inputs.start, rows: rows, pass: &pass)
            let result = loss.evaluate(
                outputs: outputs, targets: targets.start, rows: rows, features: layout.outputs,
                gradient: gradient)
            if let gradient { network.backward(gradient, x: inputs.start, rows: rows) }
            return result
        }
        let outputGradient = Memory<Double>(count: rows * layout.outputs)
        _ = value(gradient: outputGradient.start)
        let gradients = (0..<layout.trainedCount).map { network.storage.gradients.start[$0] }
        let values = network.storage.values.start
        for k in 0..<layout.trainedCount {
            let step = 1e-5
            let own = values[k]
            values[k] = own + step
            let high = value(gradient: nil)
            values[k] = own - step
            let low = value(gradient: nil)
            values[k] = own
            let difference = (high - low) / (2 * step)
            #expect(
                abs(difference - gradients[k]) < 1e-7 + 1e-5 * abs(difference),
                "\(name), parameter \(k): \(gradients[k]) against \(difference)")
        }
    }
}
