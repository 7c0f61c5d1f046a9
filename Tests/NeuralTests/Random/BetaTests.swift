import Testing

@testable import Neural

@Suite struct BetaTests {
    /// Mean ½ and variance 1/(4·(2α + 1)), on both sides of the shape 1.
    @Test(arguments: [0.1, 0.4, 1, 2.5, 30])
    func numbersHaveTheirMoments(alpha: Double) {
        var stream = RandomStream(seed: 7, purpose: .mixup)
        let count = 40_000
        let values = (0..<count).map { _ in stream.beta(alpha) }
        #expect(values.allSatisfy { (0...1).contains($0) })
        let mean = values.reduce(0, +) / Double(count)
        let squares = values.map { ($0 - 0.5) * ($0 - 0.5) }
        let variance = squares.reduce(0, +) / Double(count)
        let expected = 1 / (4 * (2 * alpha + 1))
        // Five standard errors; a square deviates from its mean by no more than ¼.
        #expect(abs(mean - 0.5) < 5 * (expected / Double(count)).squareRoot())
        let spread = squares.reduce(0) { $0 + ($1 - expected) * ($1 - expected) } / Double(count)
        #expect(abs(variance - expected) < 5 * (spread / Double(count)).squareRoot())
    }

    /// The shape 1 makes every number equally likely.
    @Test func theShapeOneIsUniform() {
        var stream = RandomStream(seed: 8, purpose: .mixup)
        var counts = [Int](repeating: 0, count: 10)
        for _ in 0..<20_000 { counts[min(Int(stream.beta(1) * 10), 9)] += 1 }
        // Five standard errors of 42.
        #expect(counts.allSatisfy { abs($0 - 2000) < 212 })
    }

    /// Gamma numbers of such shapes are smaller than any `Double`.
    @Test(arguments: [1e-3, 1e-10, 1e-307])
    func theSmallestShapesEndAtTheEnds(alpha: Double) {
        var stream = RandomStream(seed: 9, purpose: .mixup)
        let values = (0..<1000).map { _ in stream.beta(alpha) }
        #expect(values.allSatisfy { (0...1).contains($0) })
        #expect(values.count { $0 > 0.01 && $0 < 0.99 } < 30)
    }
}
