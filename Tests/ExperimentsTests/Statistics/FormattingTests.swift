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
        #expect(Words.en.text(.spread(Spread([1, 2, 3]))) == "2.0 [1.2 to 2.8]")
    }

    @Test func endsThatDifferAreWrittenSo() {
        #expect(Words.en.text(.spread(Spread([1, 1.0004]))) == "1.0002 [1.0000 to 1.0004]")
        #expect(Words.en.text(.share(Share(0, of: 100_000))) == "0 of 100000 (below 0.004 %)")
        #expect(Words.en.text(.share(Share(1, of: 2))) == "50 % (95\u{A0}% CI 9 to 91 %)")
    }

    /// Numbers beside each other have as many decimals each.
    @Test func numbersOfAnIntervalHaveDecimalsInCommon() {
        #expect(percent(0.9, digits: 1) == "90.0" && percent(-0.004) == "0")
        #expect(fixed(-0.05, decimals: 2) == "−0.05" && fixed(7, decimals: 0) == "7")
        #expect(commonDecimals([1.9, 7], digits: 2) == 1)
        #expect(commonDecimals([-1, 2.4, 5.9], digits: 2) == 1)
        #expect(commonDecimals([4.9, 8, 11], digits: 2) == 0)
        #expect(commonDecimals([-0.003, 1.7], digits: 2) == 3)
        #expect(commonDecimals([1e-9, 1], digits: 2) == nil)
        let estimate = Estimate(value: 0.024, low: -0.01, high: 0.059, seeds: 9)
        #expect(Words.en.text(NumberStyle.points.written(estimate)).contains("−1.0 to 5.9"))
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
        #expect(Axis.percentDomain([63, 88], step: 5) == 60...90)
        #expect(Axis.percentDomain([94, 95], step: 5) == 85...95)
        let far = domain([-1e300, 99], from: nil)
        #expect(far.lowerBound <= -1e300 && far.upperBound <= 100 && far.lowerBound.isFinite)
    }

    @Test func runsThatAreTheSameDecideNothing() throws {
        let definition = ClaimDefinition(
            "9.9-a", figure: nil, .points, .more(by: 0.03))
        let claim = try #require(
            definition.settled(
                section: "s", estimates: ["9.9-a": .mean(of: [Double](repeating: 0, count: 9))]))
        #expect(claim.verdict == .undecided)
        #expect(
            Words.en.text(claim.finding)
                == "Every seed gave exactly 0\u{A0}percentage points: what is compared does not differ, so nothing is tested."
        )
        #expect(
            claim.measurement.map { Words.en.text($0.number) }
                == "0\u{A0}percentage points for every seed")
        #expect(claim.measurement.map { Words.zh.text($0.number) } == "每个种子都是 0\u{A0}个百分点")
    }

    /// An interval that few different values have shrunk to a point says how many seeds lie on either side.
    @Test func collapsedIntervalsSayWhatLiesAside() throws {
        let values = [Double](repeating: 0, count: 60) + [-1, 1, 1, 2]
        let text = NumberStyle.plain.written(.median(of: values))
        #expect(Words.en.text(text) == "0 (below it 2 % of the seeds, above it 5 %)")
    }

    @Test func noneAndAllHaveABound() {
        func text(_ count: Int) -> String {
            Words.en.text(NumberStyle.percent.written(.share(Share(count, of: 1000))))
        }
        #expect(text(0) == "0 of 1000 (simultaneous bound: below 0.38\u{A0}%)")
        #expect(text(1000) == "1000 of 1000 (simultaneous bound: above 99.6\u{A0}%)")
    }
}
