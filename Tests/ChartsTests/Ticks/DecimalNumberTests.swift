import Testing

@testable import Charts

@Suite struct DecimalNumberTests {
    @Test func plainNotation() {
        #expect(DecimalNumber(digits: 25, exponent: -1).text() == "2.5")
        #expect(DecimalNumber(digits: 3, exponent: 2).text() == "300")
        #expect(DecimalNumber(digits: -5, exponent: -3).text() == "\u{2212}0.005")
        #expect(DecimalNumber(digits: 0, exponent: -3).text(decimals: 2) == "0")
        #expect(DecimalNumber(digits: 1, exponent: 0).text(decimals: 2) == "1.00")
    }

    @Test func sharedExponent() {
        #expect(DecimalNumber(digits: 25, exponent: -7).text(sharedExponent: -6) == "2.5")
        #expect(DecimalNumber(digits: 2, exponent: 6).text(sharedExponent: 6, decimals: 1) == "2.0")
    }

    @Test func valuesAreExact() {
        #expect(DecimalNumber(digits: 3, exponent: -1).value == 0.3)
        #expect(DecimalNumber(digits: 7, exponent: -5).value == 7e-5)
        #expect(DecimalNumber(digits: 1, exponent: -305).value > 0)
        #expect(DecimalNumber(digits: 120, exponent: 0) == DecimalNumber(digits: 12, exponent: 1))
        #expect(DecimalNumber(digits: 120, exponent: 0).magnitude == 2)
    }
}
