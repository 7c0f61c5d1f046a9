import Base
import Methods
import Neural
import Results
import TestSupport
import Testing

@testable import Experiments

@Suite struct DeepNetTests {
    private static let laboratory = Laboratory(seeds: 8, firstSeed: 0, jobs: 2)

    /// By the initial weights alone a gradient keeps its size, vanishes or explodes.
    @Test func initialWeightsDecideWhatArrives() async throws {
        let rows = DeepNet.Rows(Self.laboratory.task)
        func flow(_ net: DeepNet) async throws -> GradientFlow {
            try #require(try await net.flows(from: Self.laboratory, steps: 1).first)
        }
        let plain = try await flow(DeepNet(data: rows, activation: .relu, depth: DeepNet.deepest))
        let level = try await flow(.level(rows, depth: DeepNet.deepest))
        let exploding = try await flow(.exploding(rows, depth: DeepNet.deepest))
        #expect(plain.ratios.median < 1e-4)
        #expect((0.01...100).contains(level.ratios.median))
        #expect(exploding.whole.median > 1000 * level.whole.median)
        #expect(plain.net.isStandard && !level.net.isStandard && !exploding.net.isStandard)
    }

    /// What clipping is shown for: nearly every seed diverges without it, and with it they learn.
    @Test func clippedSeedsLearn() async throws {
        let net = ClippingFigure.net(DeepNet.Rows(Self.laboratory.task))
        let plain = try await Self.laboratory.measured(
            ClippingFigure.plan(net, isClipped: false), on: DeepNet.source)
        let clipped = try await Self.laboratory.measured(
            ClippingFigure.plan(net, isClipped: true), on: DeepNet.source)
        #expect(plain.diverged.successes >= 7)
        #expect(clipped.diverged.successes == 0)
        #expect(clipped[.dataLoss].median < 0.01)
    }
}
