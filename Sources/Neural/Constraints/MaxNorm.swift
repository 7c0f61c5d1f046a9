/// A bound c on the weights that enter each hidden unit: after each update a weight vector w with ‖w‖ > c becomes
/// c·w / ‖w‖. Biases and output units are free.
///
/// Source: N. Srivastava, G. Hinton, A. Krizhevsky, I. Sutskever and R. Salakhutdinov, "Dropout: a simple way to
/// prevent neural networks from overfitting", 2014, section 5.1; there c is 3 or 4 as a rule.
public struct MaxNorm: Sendable, Hashable {
    /// c, above 0.
    public var limit: Double

    /// - Precondition: `limit` is above 0.
    public init(limit: Double) {
        precondition(limit > 0, "a norm is bounded by a number above 0")
        self.limit = limit
    }

    /// The weights of hidden layers, [units][inputs] each: all but the last.
    func blocks(in layout: ParameterLayout) -> [ParameterBlock] {
        Array(layout.weightBlocks.dropLast())
    }

    /// Scales every weight vector that is too long. One whose norm is not finite stays as it is, so that a run
    /// that diverges is seen to.
    func project<Value: Number>(_ values: VectorView<Value>, blocks: [ParameterBlock]) {
        let (one, bound) = (Value(1), Value(limit))
        for block in blocks {
            for unit in 0..<block.rows {
                let weights = values + (block.offset + unit * block.columns)
                var squares = Value(0)
                for k in 0..<block.columns { squares += weights[k] * weights[k] }
                let norm = squares.squareRoot()
                let isLong = bound.isLess(than: norm).and(norm.isFinite)
                let factor = one.replacing(with: bound / norm, where: isLong)
                for k in 0..<block.columns { weights[k] *= factor }
            }
        }
    }
}
