import Testing

@testable import Neural

@Suite struct AdamTests {
    /// Networks that fit their rows have smaller and smaller gradients, then none. On some processors numbers below
    /// 2⁻¹²⁶ take a hundred times as long.
    @Test func momentsNeverGetSubnormal() {
        let values = Memory<Float>([0.5, -0.25])
        let gradients = Memory<Float>(count: 2)
        var state = OptimizerState<Float>(
            .adam(learningRate: 0.01), decay: nil, count: 2)
        var gradient: Float = 1
        for step in 0..<20_000 {
            gradients.start.update(repeating: step < 300 ? gradient : 0, count: 2)
            gradient *= 0.7
            state.step(values: values.start, gradients: gradients.start, count: 2)
            for k in 0..<2 {
                #expect(!state.first.start[k].isSubnormal && !state.second.start[k].isSubnormal)
            }
        }
        #expect(state.first.start[0] == 0)
    }

    /// What counts as 0 would not have changed a weight by one bit.
    @Test(arguments: [1, 1e-4, 1e-8, 1e-12, 1e-16, 1e-20, 1e-28])
    func tinyGradientsMoveWeightsAsTheyWouldUntouched(_ size: Double) {
        let values = Memory<Float>([0.5, -0.25, 1e-3, 1e-10])
        let gradients = Memory<Float>(count: 4)
        var state = OptimizerState<Float>(.adam(learningRate: 0.01), decay: nil, count: 4)
        var expected = values.start.prefix(4)
        var (mean, square): (Float, Float) = (0, 0)
        var (power1, power2) = (1.0, 1.0)
        for step in 1...500 {
            let gradient = Float(size * Double(step % 7 - 2))
            gradients.start.update(repeating: gradient, count: 4)
            state.step(values: values.start, gradients: gradients.start, count: 4)
            power1 *= 0.9
            power2 *= 0.999
            mean = 0.9 * mean + Float(1 - 0.9) * gradient
            square = 0.999 * square + Float(1 - 0.999) * (gradient * gradient)
            let correction = Float(1 / (1 - power2).squareRoot())
            for k in expected.indices {
                expected[k] -=
                    Float(0.01 / (1 - power1)) * mean / (square.squareRoot() * correction + 1e-8)
            }
        }
        #expect(values.start.prefix(4) == expected)
    }
}
