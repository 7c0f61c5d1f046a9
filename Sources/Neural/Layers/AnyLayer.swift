/// One of the layers there are.
///
/// A list of these is called without looking up types at run time, which a list of existentials
/// would do at every step: on a network of three units that took longer than the arithmetic.
enum AnyLayer<Value: Number> {
    case dense(Dense<Value>)
    case activation(ActivationLayer<Value>)
    case dropout(Dropout<Value>)
    case thresholdDropout(ThresholdDropout<Value>)
    case batchNorm(BatchNorm<Value>)
    case residual(Residual<Value>)

    /// How many features leave the layer.
    var features: Int {
        switch self {
        case .dense(let layer): layer.features
        case .activation(let layer): layer.features
        case .dropout(let layer): layer.features
        case .thresholdDropout(let layer): layer.features
        case .batchNorm(let layer): layer.features
        case .residual(let layer): layer.features
        }
    }

    @inline(__always)
    var output: VectorView<Value> {
        switch self {
        case .dense(let layer): layer.output
        case .activation(let layer): layer.output
        case .dropout(let layer): layer.output
        case .thresholdDropout(let layer): layer.output
        case .batchNorm(let layer): layer.output
        case .residual(let layer): layer.output
        }
    }

    @inline(__always)
    func forward(_ x: VectorView<Value>, rows: Int, pass: inout ForwardPass<Value>) {
        switch self {
        case .dense(let layer): layer.forward(x, rows: rows, pass: &pass)
        case .activation(let layer): layer.forward(x, rows: rows, pass: &pass)
        case .dropout(let layer): layer.forward(x, rows: rows, pass: &pass)
        case .thresholdDropout(let layer): layer.forward(x, rows: rows, pass: &pass)
        case .batchNorm(let layer): layer.forward(x, rows: rows, pass: &pass)
        case .residual(let layer): layer.forward(x, rows: rows, pass: &pass)
        }
    }

    @inline(__always)
    func backward(
        _ gradient: VectorView<Value>, x: VectorView<Value>, rows: Int, needed: Bool
    ) -> VectorView<Value> {
        switch self {
        case .dense(let layer): layer.backward(gradient, x: x, rows: rows, needed: needed)
        case .activation(let layer): layer.backward(gradient, x: x, rows: rows, needed: needed)
        case .dropout(let layer): layer.backward(gradient, x: x, rows: rows, needed: needed)
        case .thresholdDropout(let layer):
            layer.backward(gradient, x: x, rows: rows, needed: needed)
        case .batchNorm(let layer): layer.backward(gradient, x: x, rows: rows, needed: needed)
        case .residual(let layer): layer.backward(gradient, x: x, rows: rows, needed: needed)
        }
    }
}
