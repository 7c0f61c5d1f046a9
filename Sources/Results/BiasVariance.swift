/// How far the predictions of networks that learnt different rows lie from the truth, in two parts: how far their mean
/// lies from it, and how far they lie about their mean.
///
/// E(f − t)² = (E f − t)² + Var f at every place; both are averaged over the places.
///
/// Source: S. Geman, E. Bienenstock and R. Doursat, "Neural networks and the bias/variance dilemma", 1992; T. Hastie,
/// R. Tibshirani and J. Friedman, "The elements of statistical learning", 2nd ed. 2009, section 7.3.
public struct BiasVariance: Sendable, Hashable {
    /// The networks' mean prediction at every place.
    public let mean: [Double]
    /// (E f − t)², without bias: the mean over n networks has a share of their variance, var/n, which is taken off. Where
    /// little is left it may lie below 0.
    public let squaredBias: Double
    /// Var f, the sum of squares over n − 1.
    public let variance: Double
    /// The mean squared distance of every network from the truth; their mean is bias² + variance.
    public let errors: [Double]

    /// - Parameters:
    ///   - predictions: [networks][places].
    ///   - truth: at every place.
    /// - Precondition: every network has a prediction at every place.
    public init(_ predictions: [[Double]], truth: [Double]) {
        precondition(
            predictions.allSatisfy { $0.count == truth.count }, "a prediction at every place")
        let count = Double(predictions.count)
        let mean = truth.indices.map { place in
            predictions.reduce(0) { $0 + $1[place] } / count
        }
        func distance(_ one: [Double], _ other: [Double]) -> Double {
            zip(one, other).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } / Double(truth.count)
        }
        let scatter = predictions.reduce(0) { $0 + distance($1, mean) }
        self.mean = mean
        variance = predictions.count > 1 ? scatter / (count - 1) : .nan
        squaredBias = distance(mean, truth) - variance / count
        errors = predictions.map { distance($0, truth) }
    }
}
