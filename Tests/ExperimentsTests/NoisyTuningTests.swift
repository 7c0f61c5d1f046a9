import Generators
import TestSupport
import Testing

@testable import Experiments

@Suite struct NoisyTuningTests {
    /// The standard noise is what the report says it is: the choice of this grid.
    @Test(.exhaustive) func standardNoiseIsTheChoiceOfTheGrid() async throws {
        let choice = try #require(try await NoisyTuning(jobs: 2).choice)
        let standard = NoisyXOR()
        #expect(choice.rows == standard.rows)
        #expect(choice.sigma == standard.sigma)
        #expect(choice.flipped == standard.flipped)
    }
}
