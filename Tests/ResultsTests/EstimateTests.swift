import Testing

@testable import Results

@Suite struct EstimateTests {
    /// Sign-test bounds of a known table: of 20 values the 6th and the 15th, of 64 the 25th and the
    /// 40th (Conover 1999, table A3: P(X ≤ 5) = 0.0207 for 20 throws).
    @Test func medianRunsBetweenOrderStatistics() {
        let twenty = Estimate.median(of: (1...20).map(Double.init).shuffled())
        #expect(twenty.value == 10.5 && twenty.low == 6 && twenty.high == 15 && twenty.seeds == 20)
        let six = Estimate.median(of: [3, 1, 2, 6, 5, 4])
        #expect(six.low == 1 && six.high == 6)
    }

    @Test func tooFewValuesHaveNoInterval() {
        #expect(Estimate.median(of: [1, 2, 3, 4, 5]).low == -.infinity)
        #expect(Estimate.mean(of: [1, 2, 3]).high == .infinity)
        #expect(Estimate.median(of: []).value.isNaN)
    }

    @Test func valuesThatAreNotFiniteAreLeftOut() {
        let estimate = Estimate.mean(of: [1, 2, 3, 4, .nan, .infinity])
        #expect(estimate.value == 2.5 && estimate.seeds == 4)
    }

    /// Student's 97.5 % quantile for 9 degrees of freedom is 2.26216.
    @Test func meanHasStudentsInterval() {
        let values = (1...10).map(Double.init)
        let estimate = Estimate.mean(of: values)
        let error = (82.5 / 9 / 10).squareRoot()
        #expect(abs((estimate.high - 5.5) / error - 2.262157) < 1e-6)
        #expect(abs(estimate.high + estimate.low - 11) < 1e-12)
    }
}
