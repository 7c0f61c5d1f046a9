/// y = γ·x̂ + β with x̂ = (x − mean) / √(variance + ε), per row: mean and biased variance are those of the row's own
/// values, in training and in evaluation alike. γ and β are learned, one of each for every feature.
///
/// Source: J. L. Ba, J. R. Kiros and G. E. Hinton, "Layer normalization", 2016.
final class LayerNorm<Value: Number>: Layer {
    let index: Int
    let features: Int
    let output: VectorView<Value>

    private let epsilon: Double
    private let outputMemory: Memory<Value>
    private let inputGradient: Memory<Value>
    /// x̂ of the last forward pass, [rows][features].
    private let normalized: Memory<Value>
    /// 1 / √(variance + ε) of every row in the last forward pass.
    private let inverseDeviation: Memory<Value>
    private let storage: ParameterStorage<Value>
    private let scale, shift, scaleGradient, shiftGradient: VectorView<Value>

    init(
        index: Int, features: Int, epsilon: Double, capacity: Int,
        storage: ParameterStorage<Value>
    ) {
        self.index = index
        self.features = features
        self.epsilon = epsilon
        outputMemory = Memory(count: capacity * features)
        inputGradient = Memory(count: capacity * features)
        normalized = Memory(count: capacity * features)
        inverseDeviation = Memory(count: capacity)
        output = outputMemory.start
        self.storage = storage
        scale = storage.values(.scale, of: index)
        shift = storage.values(.shift, of: index)
        scaleGradient = storage.gradients(.scale, of: index)
        shiftGradient = storage.gradients(.shift, of: index)
    }

    func forward(_ x: VectorView<Value>, rows: Int, pass: inout ForwardPass<Value>) {
        let share = Value(1 / Double(features))
        for row in 0..<rows {
            let first = row * features
            var sum = Value(0)
            for k in 0..<features { sum += x[first + k] }
            let mean = sum * share
            var squares = Value(0)
            for k in 0..<features {
                let deviation = x[first + k] - mean
                squares += deviation * deviation
            }
            let inverse = Value(1) / (squares * share + Value(epsilon)).squareRoot()
            inverseDeviation.start[row] = inverse
            for k in 0..<features {
                let standard = (x[first + k] - mean) * inverse
                normalized.start[first + k] = standard
                output[first + k] = scale[k] * standard + shift[k]
            }
        }
    }

    func backward(
        _ gradient: VectorView<Value>, x: VectorView<Value>, rows: Int, needed: Bool
    ) -> VectorView<Value> {
        scaleGradient.update(repeating: Value(0), count: features)
        shiftGradient.update(repeating: Value(0), count: features)
        let share = Value(1 / Double(features))
        for row in 0..<rows {
            let first = row * features
            var (sum, product) = (Value(0), Value(0))
            for k in 0..<features {
                let (own, standard) = (gradient[first + k], normalized.start[first + k])
                shiftGradient[k] += own
                scaleGradient[k] += own * standard
                let scaled = own * scale[k]
                sum += scaled
                product += scaled * standard
            }
            // The row's mean and variance depend on every value of it, so their shares are taken off.
            let (meanGradient, meanProduct) = (sum * share, product * share)
            for k in 0..<features {
                let standard = normalized.start[first + k]
                let own = gradient[first + k] * scale[k] - meanGradient - standard * meanProduct
                inputGradient.start[first + k] = inverseDeviation.start[row] * own
            }
        }
        return inputGradient.start
    }
}
