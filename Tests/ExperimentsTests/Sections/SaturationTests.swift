import Base
import Charts
import Methods
import Neural
import Results
import TestSupport
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

    /// What a panel calls flat is a part of what its bars show, and so bars show all values, however large.
    @Test func barsHoldAllValues() async throws {
        let laboratory = Laboratory(task: .xor, seeds: 2, firstSeed: 1, jobs: 2)
        let figure = try #require(
            try await Section.activations(.xor).figure("activation-cards", from: laboratory))
        var sums: [String: Double] = [:]
        for row in figure.data.rows {
            guard case .text(let activation) = row[0], case .text(let measure) = row[1],
                case .number(let share) = row[3], measure.hasPrefix("share of sums")
            else { continue }
            sums[activation, default: 0] += share
        }
        #expect(sums.count == 6 && sums.values.allSatisfy { abs($0 - 100) < 1e-6 }, "\(sums)")
    }

    @Test func everyActivationHasAShare() {
        #expect(Self.shares.map(\.0) == Activation.allCases)
    }

    /// PReLU is flat below 0 only where it has learned to be.
    @Test(arguments: [(0.01, 0.5), (-0.01, 0.5), (-0.5, 0), (0.25, 0)])
    func learnedSlopeDecides(slope: Double, share: Double) {
        #expect(Activation.prelu.saturatedShare(of: [-1, 1], slope: slope) == share)
    }

    /// Flat parts are where the share counts: tanh's begin at |z| = 2.178, where 1 − tanh² = 0.05.
    @Test func flatPartsAreWhereTheShareCounts() {
        let parts = Activation.tanh.flatParts(of: -5...5)
        #expect(parts.count == 2)
        #expect(abs(parts[0].upperBound + 2.178) < 0.011 && parts[0].lowerBound == -5)
        #expect(abs(parts[1].lowerBound - 2.178) < 0.011)
        #expect(Activation.identity.flatParts(of: -5...5).isEmpty)
        let rectified = Activation.relu.flatParts(of: -5...5)
        #expect(rectified.count == 1 && abs(rectified[0].upperBound) < 0.011)
    }

    /// As many frames as the head counts.
    @Test func marksCanBeCounted() async throws {
        let laboratory = Laboratory(seeds: 2, firstSeed: 1, jobs: 1)
        var net = laboratory.settings.xor8
        net.epochs = 400
        for activation in [Activation.tanh, .relu] {
            net.activation = activation
            let runs = try await laboratory.measured(.none, of: net)
            let entry = HeatMapFigure.Entry(net, runs: runs.runs)
            let ending = try #require(
                entry.endings.smallest {
                    activation == .relu
                        ? (Double($0.dead.count) / Double(net.width) - entry.dead.median).magnitude
                        : (Double($0.saturated.count) / Double(entry.values)
                            - entry.saturated.median).magnitude
                })
            let figure = HeatMapFigure(entries: [entry]).figure(.en)
            let frames = figure.panels[0][0].marks.compactMap { $0 as? CellFrameMark }
            #expect(
                frames.count
                    == (activation == .relu ? ending.dead.count : ending.saturated.count))
            #expect(
                figure.columnHeads[0].note.plain.hasPrefix("\(frames.count) of "),
                "\(figure.columnHeads[0].note.plain)")
        }
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
