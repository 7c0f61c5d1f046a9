public import Neural

/// A layer of ReLU units whose weights are drawn once and never learnt: φ_j(x) = max(0, a_j·x + b_j) / √p of p features,
/// with standard normal a_j and b_j. A linear model on them is learnt exactly, by least squares.
///
/// Source: A. Rahimi and B. Recht, "Random features for large-scale kernel machines", 2007; M. Belkin, D. Hsu, S. Ma and
/// S. Mandal, "Reconciling modern machine-learning practice and the classical bias–variance trade-off", 2019.
public struct RandomFeatures: Sendable {
    /// [features][inputs], and a bias behind the inputs.
    private let weights: [[Double]]

    /// The first features of a seed; more of them begin with the same.
    public init(_ count: Int, inputs: Int, seed: UInt64) {
        var random = RandomStream(seed: seed, purpose: .features)
        weights = (0..<count).map { _ in (0...inputs).map { _ in random.normal() } }
    }

    /// The features of rows, [rows][features].
    public func of(_ samples: Samples) -> [[Double]] {
        let scale = 1 / Double(weights.count).squareRoot()
        let inputs = samples.features
        return (0..<samples.rows).map { row in
            let x = samples.inputs[row * inputs..<(row + 1) * inputs]
            return weights.map { own in
                let sum = zip(own, x).reduce(own[inputs]) { $0 + $1.0 * $1.1 }
                return max(sum, 0) * scale
            }
        }
    }
}
