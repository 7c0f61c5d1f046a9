import Testing

@testable import Charts

@Suite struct LogarithmicTicksTests {
    private func choose(_ low: Double, _ high: Double, target: Double = 6) -> TickSet {
        LogarithmicTicks(low: low, high: high).choose(target: target) { _ in true }
    }

    @Test func fewDecadesAreSplit() {
        #expect(
            choose(1, 50).ticks.map(\.label.plain) == ["1", "2", "5", "10", "20", "50"])
    }

    @Test func manyDecadesArePowers() {
        let set = choose(1e-8, 1)
        #expect(set.ticks.allSatisfy { $0.label.plain.hasPrefix("10") || $0.label.plain == "1" })
        #expect(set.ticks.contains { $0.label == "10^{\u{2212}4}" })
        #expect((3...10).contains(set.ticks.count))
    }

    @Test func neverFewerThanTwo() {
        var random = SampleRandom(state: 3)
        for _ in 0..<2000 {
            let low =
                powerOfTen(Int.random(in: -30...30, using: &random))
                * Double.random(in: 1...10, using: &random)
            let ratio = power(10, power(10, Double.random(in: -2...1.3, using: &random)))
            let target = Double.random(in: 2...8, using: &random)
            let set = choose(low, low * ratio, target: target)
            #expect(set.ticks.count >= 2, "\(low) × \(ratio)")
            #expect(Double(set.ticks.count) <= max(1.6 * target, 3 * target + 2))
            for tick in set.ticks {
                #expect(tick.value >= low * (1 - 1e-6) && tick.value <= low * ratio * (1 + 1e-6))
            }
            let values = set.ticks.map(\.value)
            #expect(values == values.sorted())
        }
    }

    @Test func fewerWhereLabelsDoNotFit() {
        let set = LogarithmicTicks(low: 1e-12, high: 1).choose(target: 9) { $0.ticks.count <= 4 }
        #expect((2...4).contains(set.ticks.count))
    }

    @Test func powersOfTen() {
        #expect(
            LogarithmicTicks.power(DecimalNumber(digits: 1, exponent: -3)) == "10^{\u{2212}3}")
        #expect(
            LogarithmicTicks.power(DecimalNumber(digits: 2, exponent: 4)) == "2×10^{4}")
    }

    /// 0.005 is easier to read than 5×10⁻³ beside 0.01; powers alone stay powers.
    @Test func numbersBetweenPowersArePlain() {
        let split = choose(0.004, 0.06)
        #expect(split.ticks.contains { $0.value == 0.005 && $0.label.plain == "0.005" })
        let powers = choose(1e-4, 1)
        #expect(powers.ticks.first?.label.plain == "10⁻⁴")
    }

    @Test func minorTicksAreWithinTheAxis() {
        let set = choose(3, 300)
        #expect(set.minor.contains(30) && set.minor.contains(4) && !set.minor.contains(2))
    }
}
