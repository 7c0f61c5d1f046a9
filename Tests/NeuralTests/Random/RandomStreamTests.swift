import Testing

@testable import Neural

@Suite struct RandomStreamTests {
    @Test func splitMixGivesItsPublishedNumbers() {
        // The first outputs for the seed 1234567, as in the reference implementation's tests.
        var mixer = SplitMix64(state: 1_234_567)
        #expect(mixer.next() == 6_457_827_717_110_365_317)
        #expect(mixer.next() == 3_203_168_211_198_807_973)
    }

    @Test func purposesHaveStreamsOfTheirOwn() {
        var weights = RandomStream(seed: 1, purpose: .initialWeights)
        var dropout = RandomStream(seed: 1, purpose: .dropout)
        var again = RandomStream(seed: 1, purpose: .initialWeights)
        let first = weights.next()
        #expect(first != dropout.next())
        #expect(first == again.next())
    }

    @Test func normalsHaveTheirMoments() {
        var stream = RandomStream(seed: 5, purpose: .data)
        let values = (0..<20_000).map { _ in stream.normal() }
        let mean = values.reduce(0, +) / 20_000
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 20_000
        // Five standard errors.
        #expect(abs(mean) < 5 / 141.4)
        #expect(abs(variance - 1) < 5 * 0.01)
    }

    @Test func packedNormalsEqualThoseAlone() {
        var pack = Xoshiro256<SIMD8<UInt64>>(seeds: Array(3..<11), purpose: .augmentation)
        var alone = RandomStream(seed: 6, purpose: .augmentation)
        for _ in 0..<100 {
            let lane = SIMD8<Float>.gaussian(&pack)[3]
            #expect(lane.bitPattern == Float.gaussian(&alone).bitPattern)
        }
    }

    /// A count so large that a quarter of all words is refused, lest some numbers come twice as often.
    @Test func wholeNumbersAreWithoutBias() {
        var stream = RandomStream(seed: 2, purpose: .probe)
        let third = 1 << 61
        var counts = [0, 0, 0]
        for _ in 0..<3000 { counts[stream.index(below: 3 * third) / third] += 1 }
        // Five standard errors.
        #expect(counts.allSatisfy { abs($0 - 1000) < 130 })
        #expect((0..<100).allSatisfy { _ in stream.index(below: 1) == 0 })
    }

    @Test func shufflesKeepEveryElement() {
        var stream = RandomStream(seed: 9, purpose: .shuffle)
        var order = Array(0..<50)
        stream.shuffle(&order)
        #expect(order != Array(0..<50))
        #expect(order.sorted() == Array(0..<50))
    }
}
