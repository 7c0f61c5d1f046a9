import Foundation
import Generators
import Neural
import Testing

/// What the best possible prediction is, by the formula that rows are drawn with.
@Suite struct ExpectedAnswerTests {
    @Test func sineIsItself() throws {
        let expected = try #require(GeneratedDataset.sine.expected)
        for x in [-3.0, -0.5, 0, 1, 2.5] { #expect(abs(expected([x], 0.3) - sin(x)) < 1e-12) }
    }

    /// Of points that the formula draws, about as many are of class 1 as it expects.
    @Test(arguments: [GeneratedDataset.moons, .circles, .spirals])
    func sharesOfClassesAreExpected(set: GeneratedDataset) throws {
        let expected = try #require(set.expected)
        let rows = set.data(seed: 8, rows: 4000).training
        var sums = [Double](repeating: 0, count: 5)
        var counts = [Double](repeating: 0, count: 5)
        for row in 0..<rows.rows {
            let p = expected(Array(rows.inputs[2 * row..<2 * row + 2]), set.standardNoise)
            let bin = min(Int(p * 5), 4)
            sums[bin] += rows.targets[row] - p
            counts[bin] += 1
        }
        for (sum, count) in zip(sums, counts) where count > 0 {
            // Four standard errors at most.
            #expect(abs(sum) < 4 * 0.5 * count.squareRoot(), "\(sums) \(counts)")
        }
    }

    /// Without noise a point belongs to the nearer curve.
    @Test func nearestCurveIsCertainWithoutNoise() throws {
        let expected = try #require(GeneratedDataset.circles.expected)
        #expect(expected([0.6, 0], 0) == 1)
        #expect(expected([0.9, 0], 0) == 0)
    }

    /// The axes are the boundary; far out only flips are uncertain.
    @Test func noisyXORTurnsAtTheAxes() {
        let rows = NoisyXOR()
        #expect(abs(rows.expected([0, 1.3]) - 0.5) < 1e-12)
        #expect(abs(rows.expected([-0.7, 0]) - 0.5) < 1e-12)
        #expect(abs(rows.expected([3, -3]) - (1 - rows.flipped)) < 1e-9)
        #expect(abs(rows.expected([3, 3]) - rows.flipped) < 1e-9)
        let other = NoisyXOR(irrelevantInputs: 1)
        #expect(other.expected([0.4, -0.2, 5]) == rows.expected([0.4, -0.2]))
    }
}
