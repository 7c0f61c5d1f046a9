import Testing

@testable import Results

@Suite struct PairedSharesTests {
    private func pairs(_ both: Int, _ first: Int, _ second: Int, _ neither: Int) -> PairedShares {
        PairedShares(
            [(Bool, Bool)](repeating: (true, true), count: both)
                + [(Bool, Bool)](repeating: (true, false), count: first)
                + [(Bool, Bool)](repeating: (false, true), count: second)
                + [(Bool, Bool)](repeating: (false, false), count: neither))
    }

    /// Table II of Newcombe (1998, p. 2635), method 10: pairs that are true in both, in one, in the other, in neither.
    @Test(arguments: [
        ([36, 12, 2, 0], 0.2, 0.0569, 0.3404), ([36, 14, 0, 0], 0.28, 0.1528, 0.4167),
    ])
    func intervalsAreThoseOfTheSource(
        counts: [Int], difference: Double, low: Double, high: Double
    ) {
        let estimate = Estimate.difference(pairs(counts[0], counts[1], counts[2], counts[3]))
        #expect((estimate.value - difference).magnitude < 1e-3)
        #expect((estimate.low - low).magnitude < 2e-3, "\(estimate.low)")
        #expect((estimate.high - high).magnitude < 2e-3, "\(estimate.high)")
        #expect(estimate.seeds == counts.reduce(0, +))
    }
}
