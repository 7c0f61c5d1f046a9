import Testing

@testable import Results

@Suite struct LeastSquaresTests {
    private func outputs(_ features: [[Double]], _ weights: [Double]) -> [Double] {
        features.map { zip($0, weights).reduce(0) { $0 + $1.0 * $1.1 } }
    }

    /// y = 1 + 2x through three points that do not lie on a line: the textbook's slope and height.
    @Test func lineIsThatOfTheTextbook() {
        let weights = LeastSquares.weights(
            features: [[1, 0], [1, 1], [1, 2]], targets: [1, 2, 6])
        #expect(abs(weights[0] - 0.5) < 1e-9 && abs(weights[1] - 2.5) < 1e-9)
    }

    /// One feature: w = Σxt / (Σx² + λ).
    @Test func ridgeShrinks() {
        let features = [[1.0], [2], [3]]
        for ridge in [0.0, 1, 14] {
            let weights = LeastSquares.weights(
                features: features, targets: [1, 2, 3], ridge: ridge)
            #expect(abs(weights[0] - 14 / (14 + ridge)) < 1e-9)
        }
    }

    /// Of all weights that fit one row, w = t·φ / |φ|² has the smallest norm.
    @Test func moreFeaturesThanRowsHaveTheSmallestWeights() {
        let weights = LeastSquares.weights(features: [[1, 2, 2]], targets: [9])
        for (weight, expected) in zip(weights, [1.0, 2, 2]) {
            #expect(abs(weight - expected) < 1e-9)
        }
    }

    /// The two forms of ridge are one: with a feature more or less than rows the same weights come out.
    @Test func bothGramMatricesGiveTheSame() {
        let features = [[1, 0.5, 0], [0.2, 1, 0], [0.3, -0.4, 0]]
        let targets = [1.0, -1, 0.5]
        let wide = LeastSquares.weights(features: features, targets: targets, ridge: 0.1)
        let tall = LeastSquares.weights(
            features: features.map { Array($0.prefix(2)) }, targets: targets, ridge: 0.1)
        #expect(abs(wide[0] - tall[0]) < 1e-9 && abs(wide[1] - tall[1]) < 1e-9)
        #expect(wide[2] == 0)
    }

    /// Equal rows and features that are always 0 leave no full rank, and numbers stay finite.
    @Test func nothingIsDividedByZero() {
        let features: [[Double]] = [[1, 2, 0, 3], [1, 2, 0, 3], [0, 1, 0, 1]]
        let weights = LeastSquares.weights(features: features, targets: [1, 3, 0])
        #expect(!weights.contains { !$0.isFinite } && abs(weights[2]) < 1e-12)
        // Rows that say the same are answered by their mean.
        #expect(abs(outputs(features, weights)[0] - 2) < 1e-3)
        let none = LeastSquares.weights(features: [[0], [0]], targets: [1, 2])
        #expect(none == [0])
    }
}
