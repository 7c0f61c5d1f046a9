import Base
import Foundation
import TestSupport
import Testing

@testable import Neural

@Suite struct ElementaryFunctionsTests {
    /// Every 4,099th bit pattern of single precision, both signs.
    private static let sample = stride(from: UInt32(0), to: 0xFF80_0000, by: 4099).map {
        Float(bitPattern: $0)
    }.filter(\.isFinite)

    /// The distance between two numbers in units in the last place of the second.
    private func distance(_ value: Float, _ exact: Double) -> Double {
        let rounded = Float(exact)
        if value == rounded { return 0 }
        guard rounded.isFinite else { return .infinity }
        let unit = max(Double(rounded.ulp), Double(Float.leastNonzeroMagnitude))
        return abs(Double(value) - exact) / unit
    }

    /// One of the functions, in single precision and as the C library has it in double precision.
    struct Function: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let single: @Sendable (Float) -> Float
        let exact: @Sendable (Double) -> Double

        static let all = [
            Function(testDescription: "exp", single: { .exp($0) }, exact: Foundation.exp),
            Function(testDescription: "log", single: { .log($0) }, exact: Foundation.log),
            Function(testDescription: "tanh", single: { .tanh($0) }, exact: Foundation.tanh),
            Function(
                testDescription: "sigmoid", single: { .sigmoid($0) },
                exact: { 1 / (1 + Foundation.exp(-$0)) }),
        ]
    }

    /// Tries every 4,099th number, or all 2³² for `make check-all`.
    @Test(arguments: Function.all)
    func withinTwoUnitsInTheLastPlace(function: Function) async throws {
        let step: UInt64 = Effort.isWhole ? 1 : 4099
        let parts = try await concurrently(Array(UInt64(0)..<256), jobs: 64) {
            part throws(CancellationError) in
            var worst = (error: 0.0, x: Float(0))
            for bits in stride(from: part << 24, to: (part + 1) << 24, by: Int(step)) {
                let x = Float(bitPattern: UInt32(bits))
                let (value, exact) = (function.single(x), function.exact(Double(x)))
                if exact.isNaN {
                    if !value.isNaN { worst = (.infinity, x) }
                    continue
                }
                let error = distance(value, exact)
                if error > worst.error { worst = (error, x) }
            }
            return worst
        }
        let worst = try #require(parts.max { $0.error < $1.error })
        if Effort.isWhole {
            print("\(function.testDescription): at most \(worst.error) ulp, at \(worst.x)")
        }
        #expect(worst.error <= 2, "at \(worst.x)")
    }

    @Test func extremesAreHandled() {
        #expect(Float.exp(.infinity) == .infinity)
        #expect(Float.exp(-.infinity) == 0)
        #expect(Float.log(0) == -.infinity)
        #expect(Float.log(.infinity) == .infinity)
        #expect(Float.log(-1).isNaN)
        #expect(Float.tanh(.infinity) == 1)
        #expect(Float.tanh(-.infinity) == -1)
        #expect(Float.sigmoid(-.infinity) == 0)
        #expect(Float.tanh(.nan).isNaN)
        #expect(Float.log(.nan).isNaN)
        #expect(Float.exp(.nan).isNaN)
    }

    @Test func lanesGiveTheSameBitsAsNumbersAlone() {
        expectNumbersAlone(in: SIMD8<Float>.self)
        expectNumbersAlone(in: Wide.self)
    }

    private func expectNumbersAlone<Pack: Number>(in _: Pack.Type) where Pack.Scalar == Float {
        for start in stride(from: 0, to: Self.sample.count - Pack.lanes, by: 977 * 8) {
            let values = Self.sample[start..<start + Pack.lanes]
            var pack = Pack(0)
            for (lane, x) in values.enumerated() { pack[lane: lane] = x }
            let (exp, log, tanh) = (Pack.exp(pack), Pack.log(pack), Pack.tanh(pack))
            let sigmoid = Pack.sigmoid(pack)
            for (lane, x) in values.enumerated() {
                #expect(exp[lane: lane].bitPattern == Float.exp(x).bitPattern)
                #expect(tanh[lane: lane].bitPattern == Float.tanh(x).bitPattern)
                #expect(sigmoid[lane: lane].bitPattern == Float.sigmoid(x).bitPattern)
                if x > 0 { #expect(log[lane: lane].bitPattern == Float.log(x).bitPattern) }
            }
        }
    }
}
