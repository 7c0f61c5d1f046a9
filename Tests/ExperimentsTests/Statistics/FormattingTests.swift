import Base
import Charts
import Results
import TestSupport
import Testing

@testable import Experiments

/// Ranges and axes of numbers that hardly differ, or do not.
@Suite struct FormattingTests {
    @Test func rangesThatAreNoneAreLeftOut() {
        #expect(Words.en.text(.spread(Spread([2, 2, 2]))) == "2")
        #expect(Words.zh.text(.spread(Spread([5]))) == "5")
        #expect(Words.en.text(.percentages(Spread([1, 1]))) == "100 %")
        #expect(Words.en.text(.spread(Spread([1, 2, 3]))) == "2 (1.2 to 2.8)")
    }

    @Test func endsThatDifferAreWrittenSo() {
        #expect(Words.en.text(.spread(Spread([1, 1.0004]))) == "1.0002 (1 to 1.0004)")
        #expect(Words.en.text(.share(Share(0, of: 100_000))) == "0 % (0 to 0.004 %)")
        #expect(Words.en.text(.share(Share(1, of: 2))) == "50 % (9 to 91 %)")
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
            below: Outcome(.corrected), 0, above: Outcome(.holds))
        let definition = ClaimDefinition(
            "9.9-a", figure: nil, test: .measured(.percentagePoints, rule))
        let claim = definition.settled(
            section: "s", estimate: .median(of: [Double](repeating: 0, count: 9)))
        #expect(claim.verdict == .undecided)
        #expect(
            Words.en.text(claim.finding)
                == "The number is exactly the limit, 0\u{A0}points: it falls on neither side.")
        #expect(claim.measurement.map { Words.en.text($0.number) } == "0\u{A0}points (no spread)")
        #expect(claim.measurement.map { Words.zh.text($0.number) } == "0\u{A0}个百分点（无离散）")
    }
}
