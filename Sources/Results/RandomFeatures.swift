public import Neural

/// A layer of ReLU units whose weights are drawn once and never learnt: φ_j(x) = max(0, a_j·x + b_j) / √p of p features,
/// with standard normal a_j and b_j. A linear model on them is learnt exactly, by least squares.
///
/// Source: A. Rahimi and B. Recht, "Random features for large-scale kernel machines", 2007; M. Belkin, D. Hsu, S. Ma and
/// S. Mandal, "Reconciling modern machine-learning practice and the classical bias–variance trade-off", 2019.
public struct RandomFeatures: Sendable {
    private let count, inputs: Int
    /// [features][inputs], and a bias behind the inputs.
    private let weights: [Double]

    /// The first features of a seed; more of them begin with the same.
    public init(_ count: Int, inputs: Int, seed: UInt64) {
        var random = RandomStream(seed: seed, purpose: .features)
        (self.count, self.inputs) = (count, inputs)
        weights = (0..<count * (inputs + 1)).map { _ in random.normal() }
    }

    /// The features of rows, [rows][features].
    public func of(_ samples: Samples) -> [[Double]] {
        let scale = 1 / Double(count).squareRoot()
        return (0..<samples.rows).map { row in
            let start = row * inputs
            return (0..<count).map { feature in
                let own = feature * (inputs + 1)
                var sum = weights[own + inputs]
                for input in 0..<inputs {
                    sum += weights[own + input] * samples.inputs[start + input]
                }
                return max(sum, 0) * scale
            }
        }
    }
}
