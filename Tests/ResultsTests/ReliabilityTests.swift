import Testing

@testable import Results

@Suite struct ReliabilityTests {
    private typealias Answer = Reliability.Answer

    /// The class with the larger probability is named; what is expected of labels counts as that.
    @Test func answersAreThoseOfTheLikelierClass() {
        #expect(Answer(output: 0.75, target: 1) == Answer(output: 0.25, target: 0))
        #expect(Answer(output: 0.75, target: 0).right == 0)
        #expect(Answer(output: 0.25, target: 0.125).right == 0.875)
    }

    /// Two seeds, one bin of answers 75 % sure, of which one of four is wrong, and one of sure ones, all right.
    @Test func binsHoldSharesOfRightAnswers() throws {
        let unsure = [1.0, 1, 0, 1].map { Answer(output: 0.75, target: $0) }
        let sure = [0.0, 0, 0, 0].map { Answer(output: 0, target: $0) }
        let reliability = Reliability([unsure, sure], bins: 5)
        #expect(reliability.bins.map(\.share) == [0.5, 0.5])
        #expect(reliability.bins.map(\.confidence) == [0.75, 1])
        #expect(reliability.bins.map(\.right.value) == [0.75, 1])
        #expect(reliability.bins.map { $0.range.contains($0.confidence) } == [true, true])
        #expect(reliability.error == 0)
        #expect(reliability.seeds.map(\.right) == [0.75, 1])
    }

    /// Seeds scatter, not rows: equal seeds leave no doubt, however few rows they have.
    @Test func intervalsAreThoseOfSeeds() throws {
        let alike = [[Answer]](
            repeating: [1.0, 0].map { Answer(output: 0.9, target: $0) }, count: 6)
        let even = try #require(Reliability(alike, bins: 5).bins.first).right
        #expect(even.value == 0.5 && even.low == 0.5 && even.high == 0.5)
        let apart = (0..<6).map { seed in
            [Answer(output: 0.9, target: seed.isMultiple(of: 2) ? 1 : 0)]
        }
        let wide = try #require(Reliability(apart, bins: 5).bins.first).right
        #expect(wide.value == 0.5 && wide.low < 0 && wide.high > 1)
        #expect(abs(Reliability(apart, bins: 5).error - 0.4) < 1e-12)
    }

    @Test func nothingIsNoBin() {
        #expect(Reliability([], bins: 5).bins.isEmpty)
        #expect(Reliability([[]], bins: 5).seeds.isEmpty)
    }
}
