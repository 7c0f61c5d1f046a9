import Testing

@testable import Charts

@Suite struct SlotLookTests {
    @Test func slotsDifferInDashAndMarkerAndColour() {
        let looks = (0..<8).map { SlotLook(slot: $0) }
        #expect(Set(looks.map(\.dash)).count == 8)
        #expect(Set(looks.map(\.marker)).count == 8)
        #expect(Set((0..<8).map { Theme.light.color(.series($0)) }).count == 8)
        #expect(looks[0].dash.isEmpty)
    }

    @Test func slotsBeyondTheEightStartAgain() {
        #expect(SlotLook(slot: 9) == SlotLook(slot: 1))
        #expect(SlotLook(slot: -1) == SlotLook(slot: 7))
    }
}
