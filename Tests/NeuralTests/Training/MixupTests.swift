import Testing

@testable import Neural

@Suite struct MixupTests {
    @Test func rowsAreMixedWithTheirPartners() {
        let mixing = BatchMixing<Double>(share: 0.75, partners: [[2, 1, 0]])
        let (values, mixed) = (Memory<Double>([1, 10, 2, 20, 5, 50]), Memory<Double>(count: 6))
        withExtendedLifetime((values, mixed)) {
            mixing.mix(values.start, width: 2, rows: 3, into: mixed.start)
            #expect(mixed.start.prefix(6) == [2, 20, 2, 20, 4, 40])
        }
    }

    /// Two classes share a row's probability, and smoothing acts on what is mixed.
    @Test func classesAreMixedAsProbabilities() throws {
        var plan = TrainingPlan(
            inputs: 1, layers: [.dense(outputs: 4)], loss: .crossEntropy,
            optimizer: .gradientDescent(learningRate: 1), epochs: 1)
        plan.mixup = Mixup(alpha: 1)
        plan.labelSmoothing = LabelSmoothing(epsilon: 0.2)
        let soft = try #require(SoftTargets<Double>(plan, outputs: 4, capacity: 2))
        let classes = Memory<Double>([0, 3])
        let made = withExtendedLifetime((soft, classes)) {
            soft.made(of: classes.start, rows: 2, mixing: .init(share: 0.75, partners: [[1, 0]]))
                .prefix(8)
        }
        for (own, right) in zip(made, [0.65, 0.05, 0.05, 0.25, 0.25, 0.05, 0.05, 0.65]) {
            #expect(abs(own - right) < 1e-15)
        }
    }

    /// Each batch has a share of its own, one for all rows, and partners in every order.
    @Test func sharesAndPartnersAreDrawn() {
        var state = MixupState<SIMD8<Float>>(
            Mixup(alpha: 0.5), seeds: Array(0..<8), features: 1, capacity: 6)
        var orders: Set<[Int]> = []
        var shares: Set<Float> = []
        for _ in 0..<20 {
            let mixing = state.next(rows: 6)
            for lane in 0..<8 {
                #expect(mixing.partners[lane].sorted() == Array(0..<6))
                #expect((0...1).contains(mixing.share[lane]))
                orders.insert(mixing.partners[lane])
                shares.insert(mixing.share[lane])
            }
        }
        #expect(orders.count > 100 && shares.count > 100)
    }

    @Test func aLaneDrawsWhatItsSeedDrawsAlone() {
        var pack = MixupState<SIMD8<Float>>(
            Mixup(alpha: 0.2), seeds: Array(3..<11), features: 1, capacity: 5)
        var alone = MixupState<Float>(Mixup(alpha: 0.2), seeds: [6], features: 1, capacity: 5)
        for _ in 0..<50 {
            let (together, own) = (pack.next(rows: 5), alone.next(rows: 5))
            #expect(together.share[3] == own.share && together.partners[3] == own.partners[0])
        }
    }
}
