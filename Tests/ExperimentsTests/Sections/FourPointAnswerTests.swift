import TestSupport
import Testing

@testable import Experiments

/// Equal parts of the seeds, of which a figure draws a dot each.
@Suite struct FourPointAnswerTests {
    @Test func partsAreMediansOfEqualParts() {
        let answer = FourPointAnswer((0..<200).map { Double(199 - $0) })
        #expect(answer.parts.count == 20 && answer.parts == answer.parts.sorted())
        #expect((answer.parts[0] - 4.975).magnitude < 1e-9)
    }

    /// Two groups stay two groups, as a mean between them would not show.
    @Test func groupsStayApart() {
        let answer = FourPointAnswer(
            [Double](repeating: 0, count: 60) + [Double](repeating: 1, count: 140))
        #expect(Set(answer.parts) == [0, 1] && answer.parts.count { $0 == 1 } == 14)
    }

    @Test func fewSeedsAreDrawnEach() {
        #expect(FourPointAnswer([0.5, 0.1]).parts.count == 2)
        #expect(FourPointAnswer([]).parts.isEmpty)
    }
}
