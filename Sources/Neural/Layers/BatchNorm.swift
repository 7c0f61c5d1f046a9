/// y = γ·x̂ + β with x̂ = (x − mean) / √(variance + ε), per feature.
///
/// In training mode mean and variance are the batch's, the variance biased (divided by n), and the
/// running ones move towards the batch's by `momentum`, the variance unbiased (divided by n − 1).
/// In evaluation mode the running ones are used. Source: S. Ioffe and C. Szegedy, "Batch
/// normalization", ICML 2015.
final class BatchNorm<Value: Number>: Layer {
    let index: Int
    let features: Int
    let output: VectorView<Value>
    /// x̂ of the last forward pass, [rows][features].
    let normalized: Memory<Value>
    /// Mean and biased variance of the last batch in training mode, [features].
    let batchMean, batchVariance: Memory<Value>

    private let epsilon, momentum: Double
    private let outputMemory: Memory<Value>
    private let inputGradient: Memory<Value>
    /// 1 / √(variance + ε) of the last forward pass.
    private let inverseDeviation: Memory<Value>
    private let storage: ParameterStorage<Value>
    private let scale, shift, runningMean, runningVariance: VectorView<Value>
    private let scaleGradient, shiftGradient: VectorView<Value>

    init(
        index: Int, features: Int, epsilon: Double, momentum: Double, capacity: Int,
        storage: ParameterStorage<Value>
    ) {
        self.index = index
        self.features = features
        self.epsilon = epsilon
        self.momentum = momentum
        outputMemory = Memory(count: capacity * features)
        inputGradient = Memory(count: capacity * features)
        normalized = Memory(count: capacity * features)
        batchMean = Memory(count: features)
        batchVariance = Memory(count: features)
        inverseDeviation = Memory(count: features)
        output = outputMemory.start
        self.storage = storage
        scale = storage.values(.scale, of: index)
        shift = storage.values(.shift, of: index)
        runningMean = storage.values(.runningMean, of: index)
        runningVariance = storage.values(.runningVariance, of: index)
        scaleGradient = storage.gradients(.scale, of: index)
        shiftGradient = storage.gradients(.shift, of: index)
    }

    func forward(_ x: VectorView<Value>, rows: Int, pass: inout ForwardPass<Value>) {
        let one = Value(1)
        for feature in 0..<features {
            let mean: Value
            let variance: Value
            if pass.mode == .training {
                let share = Value(1 / Double(rows))
                var sum = x[feature]
                for row in 1..<rows { sum += x[row * features + feature] }
                mean = sum * share
                var squares = Value(0)
                for row in 0..<rows {
                    let deviation = x[row * features + feature] - mean
                    squares += deviation * deviation
                }
                variance = squares * share
                batchMean.start[feature] = mean
                batchVariance.start[feature] = variance
                if pass.movesRunningStatistics {
                    let pull = Value(momentum)
                    let keep = Value(1 - momentum)
                    let unbiased = rows > 1 ? squares * Value(1 / Double(rows - 1)) : variance
                    runningMean[feature] = keep * runningMean[feature] + pull * mean
                    runningVariance[feature] = keep * runningVariance[feature] + pull * unbiased
                }
            } else {
                mean = runningMean[feature]
                variance = runningVariance[feature]
            }
            let inverse = one / (variance + Value(epsilon)).squareRoot()
            inverseDeviation.start[feature] = inverse
            let gamma = scale[feature]
            let beta = shift[feature]
            for row in 0..<rows {
                let place = row * features + feature
                let standard = (x[place] - mean) * inverse
                normalized.start[place] = standard
                output[place] = gamma * standard + beta
            }
        }
    }

    func backward(
        _ gradient: VectorView<Value>, x: VectorView<Value>, rows: Int, needed: Bool
    ) -> VectorView<Value> {
        let share = Value(1 / Double(rows))
        for feature in 0..<features {
            var sum = Value(0)
            var product = Value(0)
            for row in 0..<rows {
                let place = row * features + feature
                sum += gradient[place]
                product += gradient[place] * normalized.start[place]
            }
            shiftGradient[feature] = sum
            scaleGradient[feature] = product
            // The batch's mean and variance depend on every row, so their shares are taken off.
            let factor = scale[feature] * inverseDeviation.start[feature]
            let meanGradient = sum * share
            let meanProduct = product * share
            for row in 0..<rows {
                let place = row * features + feature
                let own = gradient[place] - meanGradient - normalized.start[place] * meanProduct
                inputGradient.start[place] = factor * own
            }
        }
        return inputGradient.start
    }
}
