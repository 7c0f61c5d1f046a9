import Testing

@testable import Results

@Suite struct SamplingErrorTests {
    /// 276 of 285, by hand.
    @Test func sharesHaveHalfOfWilsonsInterval() {
        #expect(abs(SamplingError.share(0.97, rows: 285) - 0.0211) < 5e-5)
        // Also where every row is right.
        #expect(SamplingError.share(1, rows: 100) > 0.01)
    }

    @Test func explainedSharesHaveTheirLargeSampleError() throws {
        let half = try #require(SamplingError.explained(0.75, rows: 100))
        #expect(abs(half - 1.959964 * 2 * 0.8660254 * 0.25 / 10) < 1e-6)
        let quarter = try #require(SamplingError.explained(0.75, rows: 1600))
        #expect(abs(quarter * 4 - half) < 1e-12)
        #expect(SamplingError.explained(0, rows: 100) == nil)
        #expect(SamplingError.explained(-2, rows: 100) == nil)
    }
}
