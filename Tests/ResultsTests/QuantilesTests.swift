import Testing

@testable import Results

@Suite struct QuantilesTests {
    @Test func quantilesInterpolate() {
        #expect(quantile([3, 1, 2], 0.5) == 2)
        #expect(quantile([1, 2], 0.5) == 1.5)
        #expect(quantile([1, 2, .nan, .infinity], 1) == 2)
        #expect(quantile([], 0.5).isNaN)
    }
}
