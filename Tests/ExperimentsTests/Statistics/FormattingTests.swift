import Base
import Charts
import Testing

@testable import Experiments

/// Ranges and axes of numbers that hardly differ, or do not.
@Suite struct FormattingTests {
    @Test func rangesThatAreNoneAreLeftOut() {
        #expect(Localized.spread(Spread([2, 2, 2])).en == "2")
        #expect(Localized.spread(Spread([5])).zh == "5")
        #expect(Localized.percentages(Spread([1, 1])).en == "100 %")
        #expect(Localized.spread(Spread([1, 2, 3])).en == "2 (1.2 to 2.8)")
    }

    @Test func endsThatDifferAreWrittenSo() {
        #expect(Localized.spread(Spread([1, 1.0004])).en == "1.0002 (1 to 1.0004)")
        #expect(Localized.share(Share(0, of: 100_000)).en == "0 % (0 to 0.004 %)")
        #expect(Localized.share(Share(1, of: 2)).en == "50 % (9 to 91 %)")
    }

    @Test func perCentAxesGoNoFartherThanPerCents() {
        func domain(_ values: [Double], from least: Double? = 0) -> ClosedRange<Double> {
            Axis.percentDomain(values, from: least)
        }
        #expect(domain([]) == 0...100 && domain([.nan]) == 0...100)
        #expect(domain([100, 100]) == 80...100)
        #expect(domain([0]) == 0...20)
        #expect(domain([0, 100]) == 0...100)
        #expect(domain([63, 88]) == 60...90)
        #expect(domain([-40, 100], from: nil) == -40...100)
        let far = domain([-1e300, 99], from: nil)
        #expect(far.lowerBound <= -1e300 && far.upperBound <= 100 && far.lowerBound.isFinite)
    }

    @Test func numbersAtTheLimitDecideNothing() {
        let rule = Rule(
            below: Outcome(.corrected, en: "less", zh: "少"), 0,
            above: Outcome(.holds, en: "more", zh: "多"))
        let definition = ClaimDefinition(
            "9.9-a", en: "x", zh: "x", figure: nil,
            test: .measured(Localized(en: "m", zh: "m"), .percentagePoints, rule))
        let claim = definition.settled(
            section: "s", estimate: .median(of: [Double](repeating: 0, count: 9)))
        #expect(claim.verdict == .undecided)
        #expect(
            claim.finding.en
                == "The number is exactly the limit, 0\u{A0}points: it falls on neither side.")
        #expect(claim.measurement?.number.en == "0\u{A0}points (no spread)")
        #expect(claim.measurement?.number.zh == "0\u{A0}个百分点（无离散）")
    }
}
