import Datasets
import Methods
import Results
import TestSupport
import Testing

@testable import Experiments

@Suite struct RegularizationPathTests {
    /// Validation rows choose λ, and the rule takes the largest whose loss they cannot tell from the lowest.
    @Test func validationRowsChoose() async throws {
        let laboratory = Laboratory(seeds: 4, firstSeed: 1, jobs: 1)
        let path = try await RegularizationPath(from: laboratory)
        for own in path.paths {
            let means = own.validation.map(\.mean)
            #expect(!means.contains { !$0.value.isFinite })
            let lowest = try #require(means.map(\.value).min())
            let best = try #require(own.stops.firstIndex { $0.value == own.chosen.best.value })
            #expect(means[best].value == lowest)
            let bound = lowest + means[best].error
            for (stop, mean) in zip(own.stops, means) where stop.value > own.chosen.simplest.value {
                #expect(mean.value > bound)
            }
            #expect(own.chosen.simplest.value >= own.chosen.best.value)
            // The held-out rows have a choice of their own, which nothing but claims about them take.
            let heldOut = own.stops.map { $0[.heldOutLoss].mean.value }
            #expect(own.lowest.best[.heldOutLoss].mean.value == heldOut.min())
        }
    }

    /// The drawn seed has as many weights at L1's chosen λ as the median seed, or as near as any.
    @Test func theDrawnSeedIsTypical() async throws {
        let laboratory = Laboratory(seeds: 5, firstSeed: 1, jobs: 1)
        let path = try await RegularizationPath(from: laboratory)
        let table = RegularizationPathFigure(path: path).data
        let chosen = path[.l1Proximal].chosen.simplest
        let drawn = table.rows.filter {
            $0[0] == .text("l1-proximal") && $0[1] == .number(chosen.value) && $0[3] != ""
        }
        let left = Double(drawn.count { $0[4] != .number(0) })
        let counts = chosen[.nonZeros]
        let distances = counts.values.map { ($0 - counts.median).magnitude }
        #expect((left - counts.median).magnitude == distances.min())
    }
}
