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
        ]

    @Test(arguments: 0..<stacks.count)
    func agreesWithDifferences(place: Int) {
        let (name, layers, loss) = Self.stacks[place]
        let rows = 5
        let network = Network<Double>(inputs: 2, layers: layers, capacity: rows)
        let layout = network.layout
        network.setParameters(Initializer.uniform.parameters(of: layout, seed: 3), lane: 0)
        var stream = RandomStream(seed: 8, purpose: .probe)
        let inputs = (0..<rows * 2).map { _ in stream.normal() }
        let targets: [Double] = (0..<rows * loss.targetsPerRow(outputs: layout.outputs)).map { k in
            loss == .crossEntropy ? Double(k % layout.outputs) : Double(k % 2)
        }
        let masks = [(0..<rows * 4).map { $0 % 3 != 0 }]
        func value(gradient: UnsafeMutablePointer<Double>?) -> Double {
            var pass = ForwardPass<Double>(mode: .training, dropout: Xoshiro256(keys: [0]))
            pass.masks = masks
            pass.movesRunningStatistics = false
            return inputs.withUnsafeBufferPointer { x in
                targets.withUnsafeBufferPointer { t in
                    guard let x = x.baseAddress, let t = t.baseAddress else { return 0 }
                    let outputs = network.forward(x, rows: rows, pass: &pass)
                    let result = loss.evaluate(
                        outputs: outputs, targets: t, rows: rows, features: layout.outputs,
                        gradient: gradient)
                    if let gradient { network.backward(gradient, x: x, rows: rows) }
                    return result
                }
            }
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
