/// How gradients become updates.
public enum Optimizer: Sendable, Hashable {
    /// w ← w − rate·v with v ← momentum·v + g; Nesterov's form uses g + momentum·v. No dampening.
    case gradientDescent(learningRate: Double, momentum: Double = 0, nesterov: Bool = false)
    /// Bias-corrected moments of the gradient. Source: D. Kingma and J. Ba, "Adam", ICLR 2015.
    case adam(
        learningRate: Double, beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8)

    public var learningRate: Double {
        switch self {
        case .gradientDescent(let rate, _, _), .adam(let rate, _, _, _): rate
        }
    }
}

/// An optimizer at work on one network: its state and its step.
struct OptimizerState<Value: Number> {
    let optimizer: Optimizer
    let decay: WeightDecay?
    /// Means of gradients and of their squares, or velocities.
    let first, second: Memory<Value>
    /// β₁ᵗ and β₂ᵗ after t steps.
    private var power1 = 1.0
    private var power2 = 1.0

    // A network that fits its rows has gradients near 0, whose means and squares would get below 2⁻¹²⁶, where some
    // processors take a hundred times as long for a product or a root. What is nearer to 0 than these counts as 0: a
    // mean that changes no weight above 10⁻¹⁶ by one bit, and squares far below the square of ε.
    private static var leastMean: Double { 0x1p-100 }
    private static var leastSquared: Double { 0x1p-54 }
    private static var leastSquare: Double { 0x1p-120 }

    init(_ optimizer: Optimizer, decay: WeightDecay?, count: Int) {
        self.optimizer = optimizer
        self.decay = decay
        first = Memory(count: count)
        second = Memory(count: count)
    }

    /// Changes the values by one step along their gradients.
    mutating func step(
        values: VectorView<Value>, gradients: VectorView<Value>, count: Int
    ) {
        let rate = Value(optimizer.learningRate)
        if let decay {
            if decay.isDecoupled {
                let keep = Value(1 - optimizer.learningRate * decay.rate)
                for k in 0..<count { values[k] *= keep }
            } else {
                let strength = Value(decay.rate)
                for k in 0..<count { gradients[k] += strength * values[k] }
            }
        }
        switch optimizer {
        case .gradientDescent(_, momentum: 0, _):
            for k in 0..<count { values[k] -= rate * gradients[k] }
        case .gradientDescent(_, let momentum, let nesterov):
            let velocity = first.start
            let inertia = Value(momentum)
            for k in 0..<count {
                let speed = inertia * velocity[k] + gradients[k]
                velocity[k] = speed
                let change = nesterov ? gradients[k] + inertia * speed : speed
                values[k] -= rate * change
            }
        case .adam(let learningRate, let beta1, let beta2, let epsilon):
            power1 *= beta1
            power2 *= beta2
            let (mean, square) = (first.start, second.start)
            let (keep1, new1) = (Value(beta1), Value(1 - beta1))
            let (keep2, new2) = (Value(beta2), Value(1 - beta2))
            let stepSize = Value(learningRate / (1 - power1))
            let correction = Value(1 / (1 - power2).squareRoot())
            let floor = Value(epsilon)
            let leastMean = Value(Self.leastMean)
            let leastSquared = Value(Self.leastSquared)
            let leastSquare = Value(Self.leastSquare)
            for k in 0..<count {
                let gradient = gradients[k].zeroed(below: leastMean)
                let squared = gradient.zeroed(below: leastSquared)
                let m = (keep1 * mean[k] + new1 * gradient).zeroed(below: leastMean)
                let v = (keep2 * square[k] + new2 * (squared * squared))
                    .zeroed(below: leastSquare)
                mean[k] = m
                square[k] = v
                values[k] -= stepSize * m / (v.squareRoot() * correction + floor)
            }
        }
    }
}
