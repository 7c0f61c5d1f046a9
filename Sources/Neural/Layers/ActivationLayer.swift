/// y = f(x), element by element.
final class ActivationLayer<Value: Number>: Layer {
    let index: Int
    let features: Int
    let output: VectorView<Value>

    private let activation: Activation
    private let outputMemory: Memory<Value>
    private let inputGradient: Memory<Value>
    private let storage: ParameterStorage<Value>
    private let slope, slopeGradient: VectorView<Value>?

    init(
        index: Int, activation: Activation, features: Int, capacity: Int,
        storage: ParameterStorage<Value>
    ) {
        self.index = index
        self.activation = activation
        self.features = features
        outputMemory = Memory(count: capacity * features)
        inputGradient = Memory(count: capacity * features)
        output = outputMemory.start
        self.storage = storage
        slope = activation == .prelu ? storage.values(.slope, of: index) : nil
        slopeGradient = activation == .prelu ? storage.gradients(.slope, of: index) : nil
    }

    func forward(_ x: VectorView<Value>, rows: Int, pass: inout ForwardPass<Value>) {
        let count = rows * features
        let slope = slope?[0] ?? Value(0)
        // One loop per function: the choice stays outside.
        switch activation {
        case .sigmoid: output.updateToSigmoid(of: x, count: count)
        case .tanh: output.updateToTanh(of: x, count: count)
        case .relu: apply(.relu, x, count, slope)
        case .leakyReLU: apply(.leakyReLU, x, count, slope)
        case .prelu: apply(.prelu, x, count, slope)
        case .elu: apply(.elu, x, count, slope)
        case .identity: apply(.identity, x, count, slope)
        }
    }

    func backward(
        _ gradient: VectorView<Value>, x: VectorView<Value>, rows: Int, needed: Bool
    ) -> VectorView<Value> {
        let count = rows * features
        let slope = slope?[0] ?? Value(0)
        if let slopeGradient {
            var sum = Value(0)
            for k in 0..<count {
                sum += (gradient[k] * x[k]).replacing(
                    with: Value(0), where: Value(0).isLess(than: x[k]))
            }
            slopeGradient[0] = sum
        }
        switch activation {
        case .sigmoid: differentiate(.sigmoid, gradient, x, count, slope)
        case .tanh: differentiate(.tanh, gradient, x, count, slope)
        case .relu: differentiate(.relu, gradient, x, count, slope)
        case .leakyReLU: differentiate(.leakyReLU, gradient, x, count, slope)
        case .prelu: differentiate(.prelu, gradient, x, count, slope)
        case .elu: differentiate(.elu, gradient, x, count, slope)
        case .identity: differentiate(.identity, gradient, x, count, slope)
        }
        return inputGradient.start
    }

    @inline(__always)
    private func apply(
        _ activation: Activation, _ x: VectorView<Value>, _ count: Int, _ slope: Value
    ) {
        let output = output
        for k in 0..<count { output[k] = activation.apply(x[k], slope: slope) }
    }

    @inline(__always)
    private func differentiate(
        _ activation: Activation, _ gradient: VectorView<Value>, _ x: VectorView<Value>,
        _ count: Int, _ slope: Value
    ) {
        let (output, result) = (output, inputGradient.start)
        for k in 0..<count {
            result[k] =
                gradient[k] * activation.derivative(x[k], value: output[k], slope: slope)
        }
    }
}
