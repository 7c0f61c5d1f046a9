/// The linear model that fits targets best: with more features than rows, of all that fit them the one with the
/// smallest weights.
///
/// w = argmin |Φw − t|² + λ|w|². With as many features as rows or more it is Φᵀ(ΦΦᵀ + λI)⁻¹t, else (ΦᵀΦ + λI)⁻¹Φᵀt:
/// of the two Gram matrices the smaller is solved, by Cholesky's decomposition. The limit λ → 0 is the solution of
/// minimum norm; a λ of 10⁻¹² of the Gram matrix's mean diagonal stands for it, which keeps a matrix without full rank
/// from being divided by 0.
///
/// Sums run in the order of rows and features, without fused products: the same bits on every machine.
/// O(rows · features · min(rows, features)).
///
/// Source: T. Hastie, R. Tibshirani and J. Friedman, "The elements of statistical learning", 2nd ed. 2009, section 3.4.
public enum LeastSquares {
    private static let smallest = 1e-12

    /// - Parameters:
    ///   - features: Φ, [rows][features].
    ///   - targets: one for each row.
    ///   - ridge: λ; 0 is the solution of minimum norm.
    /// - Returns: one weight for each feature.
    /// - Precondition: there is a row, and all have as many features, at least one.
    public static func weights(
        features: [[Double]], targets: [Double], ridge: Double = 0
    ) -> [Double] {
        weights(features: features, targets: targets, ridges: [ridge])[0]
    }

    /// The same for several λ, whose Gram matrix is one but for its diagonal.
    public static func weights(
        features: [[Double]], targets: [Double], ridges: [Double]
    ) -> [[Double]] {
        precondition(
            !features.isEmpty && features.count == targets.count && !features[0].isEmpty
                && features.allSatisfy { $0.count == features[0].count },
            "least squares need a target for every row, and rows of one length")
        let columns = features[0].indices.map { column in features.map { $0[column] } }
        guard columns.count < features.count else {
            let gram = gram(features)
            return ridges.map { ridge in
                let solution = solved(widened(gram, by: ridge), targets)
                return columns.map { dot($0, solution) }
            }
        }
        let gram = gram(columns)
        let right = columns.map { dot($0, targets) }
        return ridges.map { solved(widened(gram, by: $0), right) }
    }

    private static func dot(_ one: [Double], _ other: [Double]) -> Double {
        zip(one, other).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// All products of vectors with each other, in the lower half of a matrix.
    private static func gram(_ vectors: [[Double]]) -> [[Double]] {
        var gram = vectors.map { _ in [Double](repeating: 0, count: vectors.count) }
        for row in vectors.indices {
            for column in 0...row { gram[row][column] = dot(vectors[row], vectors[column]) }
        }
        return gram
    }

    /// A Gram matrix with λ on its diagonal.
    private static func widened(_ gram: [[Double]], by ridge: Double) -> [[Double]] {
        let trace = gram.indices.reduce(0) { $0 + gram[$1][$1] }
        let least = max(smallest * trace / Double(gram.count), .leastNormalMagnitude)
        var widened = gram
        for place in gram.indices { widened[place][place] += max(ridge, least) }
        return widened
    }

    /// Solves Ax = b for a symmetric matrix without negative eigenvalues, of which the lower half is given: A = LLᵀ,
    /// Lz = b, Lᵀx = z.
    private static func solved(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
        var lower = matrix
        let floor = matrix.indices.reduce(0) { max($0, matrix[$1][$1]) } * 1e-15
        for row in lower.indices {
            for column in 0...row {
                var sum = lower[row][column]
                for k in 0..<column { sum -= lower[row][k] * lower[column][k] }
                // Rounding may take the last pivots of a matrix without full rank below 0.
                lower[row][column] =
                    row == column ? max(sum, floor).squareRoot() : sum / lower[column][column]
            }
        }
        var solution = right
        for row in lower.indices {
            for k in 0..<row { solution[row] -= lower[row][k] * solution[k] }
            solution[row] /= lower[row][row]
        }
        for row in lower.indices.reversed() {
            for k in row + 1..<lower.count { solution[row] -= lower[k][row] * solution[k] }
            solution[row] /= lower[row][row]
        }
        return solution
    }
}
