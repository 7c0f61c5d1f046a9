import Base
import Results
import TestSupport
import Testing

@testable import Experiments

@Suite struct DirectionTests {
    private func direction(
        _ low: Double, _ high: Double, margin: Double = 0, from none: Double = 0
    ) -> Direction {
        Estimate(value: (low + high) / 2, low: low, high: high, seeds: 8)
            .direction(margin: margin, from: none)
    }

    @Test func theWholeIntervalLiesOnOneSide() {
        #expect(direction(0.1, 0.3) == .more)
        #expect(direction(-0.3, -0.1) == .less)
        #expect(direction(1.2, 1.4, from: 1) == .more)
    }

    /// Zero in a wide interval is no sign that two things are alike.
    @Test func whatIncludesNoneIsOpenUnlessItIsNarrow() {
        #expect(direction(-0.1, 0.3) == .open)
        #expect(direction(0, 0.3) == .open)
        #expect(direction(-0.1, 0.3, margin: 0.2) == .open)
        #expect(direction(-0.04, 0.06, margin: 0.05) == .open)
        #expect(direction(-0.04, 0.03, margin: 0.05) == .alike)
        #expect(direction(0.97, 1.04, margin: 0.05, from: 1) == .alike)
    }

    @Test func withoutAnIntervalNothingIsSaid() {
        #expect(direction(-.infinity, .infinity) == .unknown)
        #expect(direction(.nan, .nan) == .unknown)
        #expect(
            Words.en.text(.heading(of: "methods-gap"))
                == "Generalization gap under each method")
    }

    @Test func whatLiesWithinTheMarginIsAlike() {
        #expect(direction(0.01, 0.02, margin: 0.03) == .alike)
        #expect(direction(0.01, 0.04, margin: 0.03) == .more)
    }
}
