/// Keeps gradients from growing too large, after the penalty's gradient is added.
public enum GradientClipping: Sendable, Hashable {
    /// All gradients are scaled by min(1, norm / (total norm + 1e-6)).
    case norm(Double)
    /// Every gradient is clamped to ±value.
    case value(Double)

    func apply<Value: Number>(to gradients: VectorView<Value>, count: Int) {
        switch self {
        case .norm(let limit):
            var squares = Value(0)
            for k in 0..<count { squares += gradients[k] * gradients[k] }
            let ratio = Value(limit) / (squares.squareRoot() + Value(1e-6))
            let one = Value(1)
            let factor = one.replacing(with: ratio, where: ratio.isLess(than: one))
            for k in 0..<count { gradients[k] *= factor }
        case .value(let limit):
            let high = Value(limit)
            let low = Value(-limit)
            for k in 0..<count {
                let gradient = gradients[k]
                gradients[k] = gradient.replacing(with: high, where: high.isLess(than: gradient))
                    .replacing(with: low, where: gradient.isLess(than: low))
            }
        }
    }
}
