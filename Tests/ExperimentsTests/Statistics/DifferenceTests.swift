import Results
import Testing

@testable import Experiments

@Suite struct DifferenceTests {
    /// A title tells of a difference only where it is sure that there is one, and that it may matter.
    @Test(arguments: [
        (0.01, 0.05, true), (-0.05, -0.01, true), (-0.01, 0.05, false), (0.001, 0.02, false),
        (-0.02, -0.001, false), (-.infinity, .infinity, false), (0.031, 0.032, true),
    ])
    func intervalsDecide(low: Double, high: Double, isDifference: Bool) {
        let estimate = Estimate(value: (low + high) / 2, low: low, high: high, seeds: 20)
        #expect(estimate.differs(beyond: 0.03) == isDifference)
    }
}
