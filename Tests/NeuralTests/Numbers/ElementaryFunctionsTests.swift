import Foundation
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

    @Test(arguments: ["exp", "log", "tanh", "sigmoid"])
    func withinTwoUnitsInTheLastPlace(name: String) {
        var worst = (error: 0.0, x: Float(0))
        for x in Self.sample {
            let (value, exact): (Float, Double) =
                switch name {
                case "exp": (Float.exp(x), Foundation.exp(Double(x)))
                case "log": (Float.log(x), Foundation.log(Double(x)))
                case "tanh": (Float.tanh(x), Foundation.tanh(Double(x)))
                default: (Float.sigmoid(x), 1 / (1 + Foundation.exp(-Double(x))))
                }
            if exact.isNaN {
                #expect(value.isNaN, "\(name)(\(x))")
                continue
            }
            let error = distance(value, exact)
            if error > worst.error { worst = (error, x) }
        }
        #expect(worst.error <= 2, "\(name)(\(worst.x)) is \(worst.error) ulp off")
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
        for start in stride(from: 0, to: Self.sample.count - 8, by: 977 * 8) {
            let values = Self.sample[start..<start + 8]
            let pack = SIMD8<Float>(values)
            for (lane, x) in values.enumerated() {
                #expect(
                    SIMD8<Float>.exp(pack)[lane].bitPattern == Float.exp(x).bitPattern)
                #expect(
                    SIMD8<Float>.tanh(pack)[lane].bitPattern == Float.tanh(x).bitPattern)
                #expect(
                    SIMD8<Float>.sigmoid(pack)[lane].bitPattern == Float.sigmoid(x).bitPattern)
                if x > 0 {
                    #expect(
                        SIMD8<Float>.log(pack)[lane].bitPattern == Float.log(x).bitPattern)
                }
            }
        }
    }
}
