import Generators
import Results

extension NoisyXOR {
    /// From the middle of a cloud to the nearest of the other class: those of (1, 1) and (1, −1).
    static let apart = 2.0

    /// The share of rows without flipped labels that the best possible rule tells right: both signs of (x₁, x₂), each of
    /// which is that of its cloud's middle with the probability Φ(1/σ), or neither.
    var bestAccuracy: Double {
        let wrong = Probability.normalTail(1 / sigma)
        return (1 - wrong) * (1 - wrong) + wrong * wrong
    }
}
