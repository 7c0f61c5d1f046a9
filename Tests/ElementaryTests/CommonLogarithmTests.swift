import Elementary
import Foundation
import Neural
import Testing

@Suite struct CommonLogarithmTests {
    @Test func powersOfTenAreExact() {
        for exponent in -22...22 {
            let exact = Double("1e\(exponent)")
            #expect(Double.power(ten: exponent) == exact)
            #expect(Double.power(ten: Double(exponent)) == exact)
        }
        for exponent in -307...308 {
            let power = Double.power(ten: exponent)
            #expect(abs(power / pow(10, Double(exponent)) - 1) < 3e-15)
            #expect(Double.commonLogarithm(power) == Double(exponent))
        }
    }

    @Test func logarithmsAgreeWithTheLibrary() {
        var stream = RandomStream(seed: 1, purpose: .probe)
        for _ in 0..<100_000 {
            let x = Double(bitPattern: stream.next() >> 1)
            let (own, library) = (Double.commonLogarithm(x), log10(x))
            guard !library.isNaN else {
                #expect(own.isNaN)
                continue
            }
            #expect(own == library || abs(own - library) < 3 * library.ulp, "at \(x)")
        }
        for _ in 0..<100_000 {
            let x = stream.uniform(0.3, 4)
            #expect(abs(Double.commonLogarithm(x) - log10(x)) <= 3 * log10(x).ulp, "at \(x)")
        }
    }

    @Test func powersAgreeWithTheLibrary() {
        var stream = RandomStream(seed: 2, purpose: .probe)
        for _ in 0..<100_000 {
            let exponent = stream.uniform(-300, 300)
            #expect(abs(Double.power(ten: exponent) / pow(10, exponent) - 1) < 4e-15)
        }
    }

    @Test func extremesAreHandled() {
        #expect(Double.commonLogarithm(0) == -.infinity)
        #expect(Double.commonLogarithm(-1).isNaN)
        #expect(Double.commonLogarithm(.nan).isNaN)
        #expect(Double.commonLogarithm(.infinity) == .infinity)
        #expect(abs(Double.commonLogarithm(.leastNonzeroMagnitude) + 323.306_215) < 1e-6)
        #expect(Double.power(ten: Int.max) == .infinity)
        #expect(Double.power(ten: Int.min) == 0)
        #expect(Double.power(ten: Double.infinity) == .infinity)
        #expect(Double.power(ten: -Double.infinity) == 0)
        #expect(Double.power(ten: -1e300) == 0)
        #expect(Double.power(ten: Double.nan).isNaN)
    }
}
