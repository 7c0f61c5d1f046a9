extension Xoshiro256<UInt64> {
    /// A number of the distribution Beta(α, α), in [0, 1]: X/(X + Y) of two gamma numbers of the same shape. They are
    /// compared by their logarithms, as those of small shapes are too small for a `Double`.
    /// - Precondition: `alpha` is above 0.
    public mutating func beta(_ alpha: Double) -> Double {
        precondition(alpha > 0, "a beta distribution has parameters above 0")
        let first = logGamma(alpha)
        let difference = first - logGamma(alpha)
        // Shapes so small that both logarithms are infinite: either end will do.
        return difference.isNaN ? 1 : Double.sigmoid(difference)
    }

    /// The logarithm of a gamma number of a shape and scale 1.
    ///
    /// Source: G. Marsaglia and W. Tsang, "A simple method for generating gamma variables", 2000, for shapes from 1 on;
    /// a smaller shape a takes one of shape a + 1, times U^{1/a}.
    private mutating func logGamma(_ shape: Double) -> Double {
        guard shape >= 1 else {
            let larger = logGamma(shape + 1)
            // 1 − U is in (0, 1].
            return larger + Double.log(1 - uniform()) / shape
        }
        let d = shape - 1.0 / 3
        let c = 1 / (9 * d).squareRoot()
        while true {
            let x = normal()
            let root = 1 + c * x
            guard root > 0 else { continue }
            let v = root * root * root
            let u = 1 - uniform()
            if Double.log(u) < 0.5 * x * x + d * (1 - v + Double.log(v)) {
                return Double.log(d) + Double.log(v)
            }
        }
    }
}
