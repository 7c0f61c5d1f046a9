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
}
