import Methods
import Neural
import Results
import Testing

@testable import Experiments

@Suite struct PenaltyAndDecayTests {
    private static func laboratory(seeds: Int = 8) -> Laboratory {
        Laboratory(seeds: seeds, firstSeed: 0, jobs: 2)
    }

    /// Under plain gradient descent the two are one formula, and differ by rounding alone.
    @Test func gradientDescentKnowsNoDifference() async throws {
        let laboratory = Self.laboratory()
        let pair = try await PenaltyAndDecay(
            0.003, on: laboratory.settings.xor8, from: laboratory)
        #expect(pair.largestDifferences.count == 8)
        #expect((pair.largestDifferences.max() ?? 1) < 1e-3)
        #expect(pair.distances.allSatisfy { $0 < 1e-3 } && !pair.distances.isEmpty)
    }

    /// Under Adam the parameters end far from each other, in every seed that learns both ways.
    @Test func adamEndsElsewhere() async throws {
        let pair = try await PenaltyAndDecay.underAdam(Self.laboratory())
        #expect(pair.distances.count >= 6)
        #expect(pair.distances.allSatisfy { (0.3...1).contains($0) })
        #expect(pair.lost.successes == 0 && pair.lost.trials == 8)
    }

    /// Networks that a penalty has made collapse are no evidence, and a penalty of nothing is one of nothing.
    @Test func onlyNetworksThatLearntAreCompared() async throws {
        let laboratory = Self.laboratory()
        let strong = try await PenaltyAndDecay(1, on: laboratory.rowsNet, from: laboratory)
        #expect(strong.distances.isEmpty && strong.largestDifferences.count == 8)
        let nothing = try await PenaltyAndDecay(
            0, on: laboratory.rowsNet, from: laboratory, atMost: 2)
        #expect(nothing.distances == [0, 0])
    }
}
