import Testing

@testable import Charts

@Suite struct LinearTicksTests {
    private func best(_ low: Double, _ high: Double, target: Double = 5) -> LinearTicks? {
        LinearTicks.best(low: low, high: high, target: target) { _ in 1 }
    }

    private func labels(_ low: Double, _ high: Double, target: Double = 5) -> [String] {
        best(low, high, target: target)?.tickSet.ticks.map(\.label.plain) ?? []
    }

    @Test func familiarRanges() {
        #expect(labels(0, 1, target: 6) == ["0", "0.2", "0.4", "0.6", "0.8", "1.0"])
        #expect(labels(0, 100, target: 5) == ["0", "25", "50", "75", "100"])
        #expect(labels(-1, 1) == ["\u{2212}1.0", "\u{2212}0.5", "0", "0.5", "1.0"])
        #expect(labels(0, 10, target: 6) == ["0", "2", "4", "6", "8", "10"])
    }

    @Test func oneExponentForAllLabels() throws {
        let small = try #require(best(0, 3e-5, target: 4)).tickSet
        #expect(small.sharedExponent == -5)
        #expect(small.ticks.map(\.label.plain) == ["0", "1", "2", "3"])
        let large = try #require(best(0, 3e6, target: 4)).tickSet
        #expect(large.sharedExponent == 6)
        #expect(large.ticks.map(\.label.plain) == ["0", "1", "2", "3"])
        #expect(try #require(best(0, 50_000)).tickSet.sharedExponent == 0)
    }

    @Test func randomRangesHaveTicksThatAreMultiplesOfTheStep() throws {
        var random = SampleRandom(state: 7)
        for _ in 0..<3000 {
            let magnitude = powerOfTen(Int.random(in: -250...250, using: &random))
            let a = Double.random(in: -1...1, using: &random) * magnitude
            let width = magnitude * powerOfTen(Int.random(in: -6...1, using: &random))
            let b = a + Double.random(in: 0.1...1, using: &random) * width
            let transform = AxisTransform(.linear, a, b)
            let target = Double.random(in: 2...9, using: &random)
            let ticks = try #require(
                best(transform.low, transform.high, target: target), "\(a) \(b) \(target)")
            let span = transform.high - transform.low
            #expect(ticks.numbers.count >= 2)
            #expect(ticks.numbers.count <= Int(3 * target) + 2)
            for number in ticks.numbers {
                let multiple = number.value / ticks.step.value
                #expect(abs(multiple - multiple.rounded()) <= 1e-6 * max(1, abs(multiple)))
                #expect(number.value >= transform.low - 1e-6 * span)
                #expect(number.value <= transform.high + 1e-6 * span)
            }
            // No room for one more tick at either end.
            let covered = ticks.numbers.last!.value - ticks.numbers.first!.value
            #expect(span - covered < 2 * ticks.step.value * (1 + 1e-6))
            let texts = ticks.tickSet.ticks.map(\.label.plain)
            #expect(Set(texts).count == texts.count)
        }
    }

    @Test func labelsThatDoNotFitAreNotChosen() throws {
        let few = LinearTicks.best(low: 0, high: 1, target: 9) { $0.numbers.count <= 3 ? 1 : nil }
        #expect(try #require(few).numbers.count <= 3)
        #expect(LinearTicks.best(low: 0, high: 1, target: 9) { _ in nil } == nil)
    }

    @Test func rangesWithoutLengthHaveNone() {
        #expect(best(1, 1) == nil)
        #expect(best(0, .infinity) == nil)
    }
}
