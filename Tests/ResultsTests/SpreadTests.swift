import Testing

@testable import Results

@Suite struct SpreadTests {
    @Test func rangesHoldTheMiddleFourFifths() {
        let spread = Spread((0...10).map(Double.init) + [.nan, .infinity])
        #expect(spread == Spread(low: 1, median: 5, high: 9))
    }

    /// An axis may ask for a lowest number; what is no number stays none.
    @Test func onlyWhatLiesBelowIsLifted() {
        #expect(Spread([1e-9, 2, 3]).atLeast(0.5).low == 0.5)
        #expect(Spread([1e-9, 2, 3]).atLeast(0.5).median == 2)
        #expect(Spread([]).atLeast(0.5).median.isNaN)
    }
}
