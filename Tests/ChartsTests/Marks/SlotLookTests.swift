import Testing

@testable import Charts

@Suite struct SlotLookTests {
    @Test func slotsDifferInDashAndMarkerAndColour() {
        let looks = (0..<Palette.count).map { SlotLook(slot: $0) }
        #expect(Set(looks.map(\.dash)).count == Palette.count)
        #expect(Set(looks.map(\.marker)).count == Palette.count)
        #expect(
            Set((0..<Palette.count).map { Theme.light.color(.series($0)) }).count == Palette.count)
        #expect(looks[0].dash.isEmpty)
    }

    @Test func slotsBeyondThePaletteStartAgain() {
        #expect(SlotLook(slot: Palette.count + 1) == SlotLook(slot: 1))
        #expect(SlotLook(slot: -1) == SlotLook(slot: Palette.count - 1))
    }
}
