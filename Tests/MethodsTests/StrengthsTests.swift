import Testing

@testable import Methods

@Suite struct StrengthsTests {
    @Test func whatIsNotSetIsStandard() {
        let strengths = Strengths()
        for strength in MethodCatalog.strengths {
            #expect(strengths[strength] == strength.standard)
        }
    }

    /// Runs are shared between those who ask for equal plans, so equal strengths must be equal values.
    @Test func theOrderOfSettingDoesNotMatter() {
        var (one, other) = (Strengths(), Strengths())
        (one[.l1], one[.dropout], one[.l2]) = (1, 0.5, 2)
        (other[.l2], other[.l1], other[.dropout]) = (2, 1, 0.5)
        #expect(one == other && one.hashValue == other.hashValue)
        one[.l1] = Strength.l1.standard
        #expect(one != other)
        #expect(one == Strengths().with(.l2, 2).with(.dropout, 0.5))
        #expect(other[.l1] == 1 && other[.l2] == 2 && other[.dropout] == 0.5)
    }
}
