import Testing

@testable import Results

@Suite struct BiasVarianceTests {
    /// Two networks at 1 and 3 about a truth of 1: mean 2, variance 2, (2 − 1)² − 2/2 = 0.
    @Test func biasLosesItsShareOfVariance() {
        let parts = BiasVariance([[1, 1], [3, 3]], truth: [1, 1])
        #expect(parts.mean == [2, 2])
        #expect(parts.variance == 2)
        #expect(parts.squaredBias == 0)
        #expect(parts.errors == [0, 4])
    }

    /// Both parts together are the mean squared distance.
    @Test func partsAddUp() {
        let parts = BiasVariance([[0.2, 1], [0.7, -1], [0.4, 0.1]], truth: [0.5, 0.3])
        let error = parts.errors.reduce(0, +) / 3
        #expect(abs(parts.squaredBias + parts.variance - error) < 1e-12)
    }

    @Test func fewNetworksHaveNoParts() {
        #expect(BiasVariance([[1]], truth: [1]).variance.isNaN)
        let none = BiasVariance([], truth: [1])
        #expect(none.mean[0].isNaN && none.squaredBias.isNaN && none.errors.isEmpty)
    }
}
