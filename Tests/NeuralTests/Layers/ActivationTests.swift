import Testing

@testable import Neural

@Suite struct ActivationTests {
    /// Values at −2, 0 and 3, from the functions' definitions.
    static let values: [(Activation, [Double])] = [
        (.sigmoid, [0.119_202_922_022_117_56, 0.5, 0.952_574_126_822_433_2]),
        (.tanh, [-0.964_027_580_075_816_9, 0, 0.995_054_753_686_730_5]),
        (.relu, [0, 0, 3]), (.leakyReLU, [-0.02, 0, 3]), (.prelu, [-0.5, 0, 3]),
        (.elu, [-0.864_664_716_763_387_3, 0, 3]), (.identity, [-2, 0, 3]),
    ]

    @Test(arguments: values)
    func valuesAreThoseOfTheDefinition(activation: Activation, values: [Double]) {
        for (x, value) in zip([-2.0, 0, 3], values) {
            #expect(abs(activation.value(x) - value) < 1e-15, "at \(x)")
        }
    }

    /// Slopes against central differences, away from the corner at 0.
    @Test(arguments: Activation.allCases)
    func derivativesAreSlopes(activation: Activation) {
        for x in [-2.5, -0.4, 0.3, 1.7] {
            let step = 1e-5
            let difference = activation.value(x + step) - activation.value(x - step)
            #expect(abs(activation.derivative(x) - difference / (2 * step)) < 1e-9, "at \(x)")
        }
        #expect(
            activation.value(-1, slope: 0.5) == (activation == .prelu ? -0.5 : activation.value(-1))
        )
    }

    @Test(arguments: Activation.allCases)
    func steepestSlopeIsTheLargest(activation: Activation) {
        let slopes = (-80...80).map { activation.derivative(Double($0) / 8) }
        #expect(slopes.max() == activation.steepestSlope)
    }

    @Test func everyActivationHasValues() {
        #expect(Self.values.map(\.0) == Activation.allCases)
    }
}
