import Testing

@testable import Results

@Suite struct RankingTests {
    @Test func rankingLeavesOutWhatIsNoNumber() {
        let values = [Double.nan, 2, .infinity, 1, .nan, 2]
        #expect(values.ranked { $0 } == [1, 2, 2])
        #expect(values.indices.largest { values[$0] } == 1)
        #expect(values.indices.smallest { values[$0] } == 3)
        #expect([Double.nan].largest { $0 } == nil)
    }
}
