import Testing

@testable import Neural

@Suite struct PenaltyTests {
    private let layout = ParameterLayout(inputs: 2, layers: [.dense(outputs: 1)])

    @Test func valuesAreThoseOfTheFormula() {
        // Two weights and a bias.
        let parameters: [Float] = [3, -0.5, 10]
        func value(_ penalty: Penalty) -> Double { penalty.value(of: parameters, layout: layout) }
        #expect(value(.none) == 0)
        #expect(value(Penalty(l1: 0.5)) == 1.75)
        #expect(value(Penalty(l2: 2)) == 18.5)
        #expect(value(Penalty(l1: 0.5, l2: 2)) == 20.25)
        #expect(value(Penalty(l1: 0.5, scope: .all)) == 6.75)
    }

    @Test func proximalStepsShrinkToZero() {
        let values = Memory<Double>(count: 3)
        for (k, value) in [3, -0.25, 10].enumerated() { values.start[k] = value }
        let penalty = Penalty(l1: 1, isProximal: true)
        penalty.shrink(values.start, rate: 0.5, ranges: penalty.ranges(in: layout))
        #expect((0..<3).map { values.start[$0] } == [2.5, 0, 10])
    }
}
