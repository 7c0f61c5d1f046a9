import Methods
import Neural
import Results
import Testing

@testable import Experiments

@Suite struct SaturationTests {
    /// The share of −5, 0.5 and 5 at which each is flat.
    private static let shares: [(Activation, Double)] = [
        (.sigmoid, 2 / 3.0), (.tanh, 2 / 3.0), (.relu, 1 / 3.0), (.leakyReLU, 1 / 3.0), (.prelu, 0),
        (.elu, 1 / 3.0), (.identity, 0),
    ]

    @Test(arguments: shares)
    func shareIsThatOfFlatValues(activation: Activation, share: Double) {
        #expect(activation.saturatedShare(of: [-5, 0.5, 5]) == share)
    }

    @Test func everyActivationHasAShare() {
        #expect(Self.shares.map(\.0) == Activation.allCases)
    }

    /// PReLU is flat below 0 only where it has learned to be.
    @Test(arguments: [(0.01, 0.5), (-0.01, 0.5), (-0.5, 0), (0.25, 0)])
    func learnedSlopeDecides(slope: Double, share: Double) {
        #expect(Activation.prelu.saturatedShare(of: [-1, 1], slope: slope) == share)
    }

    /// The same networks tell the same share in both figures.
    @Test(arguments: Activation.allCases)
    func figuresAgree(activation: Activation) async throws {
        let laboratory = Laboratory(seeds: 4, firstSeed: 1, jobs: 1)
        var net = laboratory.settings.xor8
        net.activation = activation
        net.epochs = 200
        let runs = try await laboratory.measured(.none, of: net)
        let values = HiddenValues(runs, activation: activation)
        #expect(values.saturated.end == HeatMapFigure.Entry(net, runs: runs.runs).saturated)
    }
}
