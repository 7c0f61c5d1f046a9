import Base
import TestSupport
import Testing

@testable import Charts

/// What an axis shows for whatever range it gets.
@Suite struct AxisTicksTests {
    private let planner = AxisPlanner(
        setter: TextSetter(measurer: PlainMeasurer(), theme: .light), words: .en,
        pageWidth: 500)

    private func plan(
        _ kind: AxisTransform.Kind, _ first: Double, _ second: Double, length: Double,
        _ orientation: Orientation
    ) throws -> (AxisTransform, AxisPlan) {
        let transform = AxisTransform(kind, first, second)
        let scale: Axis.Scale =
            switch kind {
            case .linear: .linear
            case .logarithmic: .logarithmic
            case .symmetricLog(let threshold): .symmetricLog(linearThreshold: threshold)
            }
        let plan = try planner.plan(
            Axis("x", scale: scale), transform, orientation: orientation, length: length,
            titleRoom: length)
        return (transform, plan)
    }

    /// Labels rise, differ, lie on the axis and do not touch; an axis of some length has two.
    private func check(
        _ kind: AxisTransform.Kind, _ first: Double, _ second: Double, length: Double
    ) throws {
        for orientation in [Orientation.horizontal, .vertical] {
            let (transform, plan) = try plan(kind, first, second, length: length, orientation)
            let place: Comment = "\(kind) \(first) \(second) on \(length) points, \(orientation)"
            let values = plan.labels.map(\.value)
            #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 }, place)
            #expect(values.count >= (length >= 100 ? 2 : 1), place)
            let words = plan.labels.map { $0.block.lines.map(\.text.plain).joined() }
            #expect(Set(words).count == words.count, "\(place): \(words)")
            var last = -Double.infinity
            for label in plan.labels {
                let fraction = try #require(transform.fraction(label.value))
                #expect(fraction > -1e-6 && fraction < 1 + 1e-6, place)
                let block = label.block
                let half = (orientation == .horizontal ? block.width : block.height) / 2
                #expect(fraction * length - half > last, place)
                last = fraction * length + half
            }
        }
    }

    private func kinds(_ random: inout SampleRandom) -> [AxisTransform.Kind] {
        [.linear, .logarithmic, .symmetricLog(threshold: pow10(in: -6...3, &random))]
    }

    private func pow10(in range: ClosedRange<Double>, _ random: inout SampleRandom) -> Double {
        power(10, Double.random(in: range, using: &random))
    }

    @Test(arguments: 0..<40)
    func ordinaryRanges(seed: UInt64) throws {
        var random = SampleRandom(state: seed)
        for _ in 0..<6 {
            let size = pow10(in: -8...8, &random)
            let low = Double.random(in: -1...1, using: &random) * size
            let high = low + Double.random(in: 0.01...2, using: &random) * size
            let length = Double.random(in: 60...500, using: &random)
            for kind in kinds(&random) { try check(kind, low, high, length: length) }
        }
    }

    @Test(arguments: 0..<20)
    func tinyAndHugeRanges(seed: UInt64) throws {
        var random = SampleRandom(state: 1000 + seed)
        for exponents in [-280.0 ... -100, 100...280] {
            let (a, b) = (pow10(in: exponents, &random), pow10(in: exponents, &random))
            for kind in kinds(&random) {
                try check(kind, a, b, length: 300)
                try check(kind, -a, b, length: 120)
            }
        }
    }

    @Test(arguments: 0..<10)
    func reversedAndSingleValuedRanges(seed: UInt64) throws {
        var random = SampleRandom(state: 2000 + seed)
        let value = Double.random(in: -1...1, using: &random) * pow10(in: -9...9, &random)
        for kind in kinds(&random) {
            try check(kind, value + 3, value, length: 200)
            try check(kind, value, value, length: 200)
            try check(kind, 0, 0, length: 200)
        }
    }

    @Test func whatIsNoNumberIsReplaced() throws {
        for kind in [AxisTransform.Kind.linear, .logarithmic, .symmetricLog(threshold: 1)] {
            for (low, high) in [
                (Double.nan, 1), (-.infinity, .infinity), (0, .infinity), (.nan, .nan),
            ] {
                try check(kind, low, high, length: 200)
            }
        }
    }
}
