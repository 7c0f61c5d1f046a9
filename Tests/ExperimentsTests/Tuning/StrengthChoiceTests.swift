import Testing

@testable import Experiments

@Suite struct StrengthChoiceTests {
    @Test func theHighestMeanIsChosen() {
        #expect(StrengthChoice.place([[0.5, 0.7], [0.9, 0.6], [0.8, 0.6]]) == 1)
        #expect(StrengthChoice.place([[0.5]]) == 0)
        #expect(StrengthChoice.place([]) == nil)
    }

    /// Also where the sums of equal scores differ in their last bits.
    @Test func ofEqualMeansTheWeakerIsChosen() {
        #expect(StrengthChoice.place([[0.1, 0.2, 0.3], [0.3, 0.2, 0.1], [0.2, 0.2, 0.2]]) == 0)
        #expect(StrengthChoice.place([[0], [0.3, 0.2, 0.1], [0.1, 0.2, 0.3]]) == 1)
    }

    /// However well the seeds do that are left.
    @Test func whatDivergesIsNotChosen() {
        #expect(StrengthChoice.place([[0.6, 0.6], [1, nil]]) == 0)
        #expect(StrengthChoice.place([[0.6, 0.6], [.nan, 1]]) == 0)
        #expect(StrengthChoice.place([[nil, nil], [0.1, 0.1]]) == 1)
        #expect(StrengthChoice.place([[nil], [nil]]) == 0)
    }

    /// A share of variance explained may be below 0: to diverge is no better than that.
    @Test func whatDivergesIsNotChosenWhereNothingIsExplained() {
        #expect(StrengthChoice.place([[nil, nil], [-3, -2]]) == 1)
        #expect(StrengthChoice.means([[nil, 1], [-2, 0]]) == [-0.5, -1])
    }
}
