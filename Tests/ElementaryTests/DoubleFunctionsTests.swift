import Elementary
import Foundation
import Neural
import Testing

/// The functions of double precision against values that are known exactly, and against the C
/// library's.
@Suite struct DoubleFunctionsTests {
    struct Function: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let own: @Sendable (Double) -> Double
        let library: @Sendable (Double) -> Double
        let exact: [(x: UInt64, value: UInt64)]
        /// Where arguments are drawn from; of a logarithm their logarithms.
        let ranges: [ClosedRange<Double>]

        static let all = [
            Function(
                testDescription: "exp", own: Double.exponential, library: Foundation.exp,
                exact: ExactValues.exponential, ranges: [-746...710, -2...2]),
            Function(
                testDescription: "log", own: Double.logarithm, library: Foundation.log,
                exact: ExactValues.logarithm, ranges: [0...1e-300, 0...1e300, 0...100, 0.7...1.5]),
            Function(
                testDescription: "tanh", own: Double.hyperbolicTangent, library: Foundation.tanh,
                exact: ExactValues.hyperbolicTangent, ranges: [-0.7...0.7, -3...3, -25...25]),
            Function(
                testDescription: "sigmoid", own: Double.logistic,
                library: { x in
                    let z = Foundation.exp(-x.magnitude)
                    return x < 0 ? z - z * z / (1 + z) : 1 / (1 + z)
                },
                exact: ExactValues.sigmoid, ranges: [-1...1, -40...40, -750...20]),
        ]
    }

    /// How many numbers of double precision lie between two of the same sign.
    private func distance(_ first: Double, _ second: Double) -> Int64 {
        let (first, second) = (
            Int64(bitPattern: first.bitPattern), Int64(bitPattern: second.bitPattern)
        )
        return (first ^ second) < 0 ? .max : first > second ? first - second : second - first
    }

    @Test(arguments: Function.all)
    func nextToExactValues(function: Function) {
        for (argument, bits) in function.exact {
            let (x, value) = (Double(bitPattern: argument), Double(bitPattern: bits))
            // No more than the neighbour of the nearest number: an error below 1½ units.
            #expect(distance(function.own(x), value) <= 1, "at \(x): \(function.own(x)), \(value)")
        }
    }

    @Test(arguments: Function.all)
    func withinTwoUnitsOfTheLibrary(function: Function) {
        var stream = RandomStream(seed: 1, purpose: .probe)
        var worst = (distance: Int64(0), x: 0.0)
        for range in function.ranges {
            for _ in 0..<100_000 {
                let x = stream.uniform(range.lowerBound, range.upperBound)
                let own = distance(function.own(x), function.library(x))
                if own > worst.distance { worst = (own, x) }
            }
        }
        #expect(worst.distance <= 2, "at \(worst.x)")
    }

    /// Every exponent, with both signs, and nothing that stops the program.
    @Test(arguments: Function.all)
    func numbersOfEverySize(function: Function) {
        var stream = RandomStream(seed: 2, purpose: .probe)
        for _ in 0..<100_000 {
            let x = Double(bitPattern: stream.next())
            let (own, library) = (function.own(x), function.library(x))
            #expect(
                own.isNaN == library.isNaN && (own.isNaN || distance(own, library) <= 2),
                "at \(x): \(own), \(library)")
        }
    }

    @Test func extremesAreHandled() {
        for x in [Double.nan, .signalingNaN, -Double.nan] {
            for function in Function.all { #expect(function.own(x).isNaN) }
        }
        #expect(Double.exponential(.infinity) == .infinity)
        #expect(Double.exponential(709.8) == .infinity)
        #expect(Double.exponential(1e300) == .infinity)
        #expect(Double.exponential(-.infinity) == 0)
        #expect(Double.exponential(-746) == 0)
        #expect(Double.exponential(-1e300) == 0)
        #expect(Double.exponential(-0.0) == 1)
        #expect(Double.logarithm(0) == -.infinity)
        #expect(Double.logarithm(-0.0) == -.infinity)
        #expect(Double.logarithm(1) == 0)
        #expect(Double.logarithm(1).sign == .plus)
        #expect(Double.logarithm(.infinity) == .infinity)
        #expect(Double.logarithm(-1).isNaN)
        #expect(Double.logarithm(-.infinity).isNaN)
        for x in [Double.infinity, 1e300, 22] {
            #expect(Double.hyperbolicTangent(x) == 1)
            #expect(Double.hyperbolicTangent(-x) == -1)
        }
        #expect(Double.hyperbolicTangent(0.0).sign == .plus)
        #expect(Double.hyperbolicTangent(-0.0).sign == .minus)
        #expect(Double.logistic(.infinity) == 1)
        #expect(Double.logistic(-.infinity) == 0)
        #expect(Double.logistic(0) == 0.5)
        #expect(Double.logistic(-0.0) == 0.5)
    }
}
