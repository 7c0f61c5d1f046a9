import Testing

@testable import Results

@Suite struct SpreadTests {
    @Test func rangesHoldTheMiddleFourFifths() {
        let spread = Spread((0...10).map(Double.init) + [.nan, .infinity])
        #expect(spread.low == 1 && spread.median == 5 && spread.high == 9)
    }
}
