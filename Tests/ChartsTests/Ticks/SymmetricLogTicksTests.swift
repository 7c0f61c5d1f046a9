import Testing

@testable import Charts

@Suite struct SymmetricLogTicksTests {
    @Test func zeroAndPowersOnBothSides() {
        let set = SymmetricLogTicks(low: -10, high: 10, threshold: 0.1).choose(target: 9) { _ in
            true
        }
        #expect(set.ticks.map(\.value) == [-10, -1, -0.1, 0, 0.1, 1, 10])
        #expect(set.ticks.first?.label.plain == "\u{2212}10")
    }

    @Test func withinTheThresholdTicksAreLinear() {
        let set = SymmetricLogTicks(low: -0.5, high: 0.5, threshold: 1).choose(target: 5) { _ in
            true
        }
        #expect(set.ticks.count >= 3)
        #expect(set.ticks.contains { $0.value == 0 })
    }

    @Test func thinnedWhereLabelsDoNotFit() {
        let set = SymmetricLogTicks(low: -1e6, high: 1e6, threshold: 1e-6).choose(target: 5) {
            $0.ticks.count <= 5
        }
        #expect((2...5).contains(set.ticks.count))
        #expect(set.ticks.contains { $0.value == 0 })
    }
}
