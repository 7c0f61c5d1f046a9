import Elementary

/// Tails of distributions, and the quantiles that leave them.
public enum Probability {
    /// P(X > x) of the standard normal distribution, for x ≥ 1: φ(x) / (x + 1/(x + 2/(x + 3/(x + …)))), which loses
    /// no digits where the tail is small.
    ///
    /// Source: M. Abramowitz and I. A. Stegun, "Handbook of mathematical functions", 26.2.14.
    public static func normalTail(_ x: Double) -> Double {
        let quotient = stride(from: 300.0, through: 1, by: -1).reduce(x) { x + $1 / $0 }
        return Double.exponential(-x * x / 2) * 0.398_942_280_401_432_7 / quotient
    }

    /// P(X > t) of Student's distribution, for t ≥ 0: finite sums of cos θ = √(ν / (ν + t²)).
    ///
    /// Source: M. Abramowitz and I. A. Stegun, "Handbook of mathematical functions", 26.7.3 and 26.7.4.
    static func studentTail(_ t: Double, freedom: Int) -> Double {
        let square = Double(freedom) / (Double(freedom) + t * t)
        let sine = t / (Double(freedom) + t * t).squareRoot()
        let isOdd = !freedom.isMultiple(of: 2)
        // 1 + ½·cos² + (1·3)/(2·4)·cos⁴ + …, or 1 + ⅔·cos² + (2·4)/(3·5)·cos⁴ + …
        var (term, sum) = (1.0, 1.0)
        for k in stride(from: isOdd ? 3 : 2, to: freedom, by: 2) {
            term *= square * Double(k - 1) / Double(k)
            sum += term
        }
        guard isOdd else { return 0.5 - sine * sum / 2 }
        let more = freedom == 1 ? 0 : sine * square.squareRoot() * sum
        return 0.5 - (arcTangent(t / Double(freedom).squareRoot()) + more) / Double.pi
    }

    /// The angle below a quarter turn with this tangent, from its halves.
    private static func arcTangent(_ tangent: Double) -> Double {
        var x = tangent
        for _ in 0..<4 { x /= 1 + (1 + x * x).squareRoot() }
        var (power, sum) = (x, x)
        for k in stride(from: 3.0, through: 21, by: 2) {
            power *= -x * x
            sum += power / k
        }
        return 16 * sum
    }

    /// - Parameter tail: at most 0.15, that of 1.
    static func normalQuantile(above tail: Double) -> Double {
        quantile(above: tail, from: 1) { normalTail($0) }
    }

    static func studentQuantile(above tail: Double, freedom: Int) -> Double {
        quantile(above: tail, from: 0) { studentTail($0, freedom: freedom) }
    }

    /// Where a falling tail has come down to a probability, by bisection.
    private static func quantile(
        above tail: Double, from least: Double, _ probability: (Double) -> Double
    ) -> Double {
        var (low, high) = (least, 2.0)
        while high < 1e9, probability(high) > tail { high *= 2 }
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if probability(middle) > tail { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }
}
