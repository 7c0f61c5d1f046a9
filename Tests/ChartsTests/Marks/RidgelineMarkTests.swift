import Testing

@testable import Charts

@Suite struct RidgelineMarkTests {
    private typealias Ridge = RidgelineMark.Ridge

    private let series = Series(name: "s", slot: 3)

    private func mark(_ densities: [Double], spike: Double?, highest: Double? = nil)
        -> RidgelineMark
    {
        RidgelineMark(
            [
                Ridge(baseline: 1, edges: [-1, 0, 1], densities: [0.5, 0.5]),
                Ridge(baseline: 0, edges: [-1, 0, 1], densities: densities, spike: spike),
            ], series: series, highest: highest, reach: 2)
    }

    /// A share that is twice as large is drawn twice as high, whether it lies in a bin or at zero alone.
    @Test func spikesAndBinsHaveOneUnit() {
        let own = mark([0.25, 0.25], spike: 1)
        #expect(own.highest == 1)
        #expect(own.top(of: 1, above: 0) == 2)
        #expect(own.top(of: 0.5, above: 1) - 1 == own.top(of: 1, above: 0) / 2)
    }

    /// Panels that are compared have one scale.
    @Test func aCommonHeightIsKept() {
        let (low, high) = (mark([0.1, 0.2], spike: nil, highest: 4), mark([3, 4], spike: nil))
        #expect(high.highest == 4)
        #expect(low.top(of: 2, above: 0) == high.top(of: 2, above: 0))
        #expect(RidgelineMark.highest(low.ridges + high.ridges) == 4)
    }

    /// The axis reaches as far as the highest ridge or spike.
    @Test func everyRidgeHasRoom() throws {
        let top = try #require(mark([0.25, 0.25], spike: 3).extent.y)
        #expect(top.high == 2 && top.low == 0)
    }
}
