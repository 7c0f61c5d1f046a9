import Testing

@testable import Charts

@Suite struct StripMarkTests {
    @Test func dotsDoNotCoverEachOtherWhileThereIsRoom() {
        var random = SampleRandom(state: 11)
        let values = (0..<40).map { _ in Double.random(in: 0...200, using: &random) }.sorted()
        let places = StripMark.offsets(values, spacing: 4, room: 40)
        for (index, a) in places.enumerated() {
            #expect(abs(a.offset) <= 40)
            for b in places[..<index] {
                let (dx, dy) = (a.offset - b.offset, a.value - b.value)
                #expect((dx * dx + dy * dy).squareRoot() >= 3.9)
            }
        }
    }

    @Test func narrowStripsStayWithinTheirRoom() {
        let places = StripMark.offsets([Double](repeating: 1, count: 50), spacing: 4, room: 6)
        #expect(places.count == 50)
        #expect(places.allSatisfy { abs($0.offset) <= 6 })
        #expect(StripMark.offsets([1, 1], spacing: 4, room: 0).count == 2)
    }
}
