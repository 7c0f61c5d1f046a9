import Testing

@testable import Results

@Suite struct ShareTests {
    @Test func wilsonIntervalOfAKnownCase() {
        // Ten of twenty: 0.2993 to 0.7007, from the formula by hand.
        let interval = Share(10, of: 20).interval
        #expect(abs(interval.low - 0.2993) < 1e-4)
        #expect(abs(interval.high - 0.7007) < 1e-4)
        let none = Share(0, of: 64).interval
        #expect(none.low == 0)
        #expect(none.high > 0.05 && none.high < 0.06)
    }
}
