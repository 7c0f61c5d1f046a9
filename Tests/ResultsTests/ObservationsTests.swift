import Testing

@testable import Results

@Suite struct ObservationsTests {
    private func observations(_ estimate: Estimate) throws -> Estimate.Observations {
        // Another confidence, or a choice among several, is taken from the same values.
        let other = estimate.at(.simultaneous(60)).chosen(of: 5)
        #expect(other.observations == estimate.observations)
        return try #require(estimate.observations)
    }

    @Test func valuesAreThoseThatTheNumberIsTakenFrom() throws {
        let median = try observations(.median(of: [3, 1, .nan, 2]))
        #expect(median.summary == .median && median.rows.map(\.first) == [1, 2, 3])
        let mean = try observations(.mean(of: [3, 1, 2]))
        #expect(mean.summary == .mean && mean.rows.map(\.first) == [3, 1, 2])
        #expect(mean.rows.allSatisfy { $0.count == 1 && $0.second == nil })
    }

    @Test func sharesAreCounted() throws {
        let share = try observations(.share(Share(3, of: 10)))
        #expect(share.summary == .share)
        #expect(share.rows.map(\.first) == [1, 0] && share.rows.map(\.count) == [3, 7])
    }

    @Test func pairsAreCountedByBothValues() throws {
        let pairs = PairedShares([(true, false), (true, true), (true, false), (false, true)])
        let seen = try observations(.difference(pairs))
        #expect(seen.summary == .pairedDifference)
        #expect(seen.rows.map(\.first) == [1, 1, 0, 0] && seen.rows.map(\.second) == [1, 0, 1, 0])
        #expect(seen.rows.map(\.count) == [1, 2, 1, 0])
    }

    @Test func aGivenIntervalIsTakenFromNothing() {
        #expect(Estimate(value: 1, low: 0, high: 2, seeds: 9).observations == nil)
    }
}
