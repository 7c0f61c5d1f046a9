/// One of the layers there are, which somebody else owns: looking at it counts no references.
///
/// A list of these is called without looking up types at run time, which a list of existentials
/// would do at every step: on a network of three units that took longer than the arithmetic. Nor is there
/// an existential anywhere else: Embedded Swift would need the layers' conformances with all that
/// belongs to them, down to the generic methods of binary floating-point numbers, which it cannot have.
enum AnyLayer<Value: Number> {
    case dense(Unmanaged<Dense<Value>>)
    case activation(Unmanaged<ActivationLayer<Value>>)
    case dropout(Unmanaged<Dropout<Value>>)
    case thresholdDropout(Unmanaged<ThresholdDropout<Value>>)
    case batchNorm(Unmanaged<BatchNorm<Value>>)
    case layerNorm(Unmanaged<LayerNorm<Value>>)
    case residual(Unmanaged<Residual<Value>>)

    /// How many features leave the layer.
    var features: Int {
        switch self {
        case .dense(let layer): layer._withUnsafeGuaranteedRef { $0.features }
        case .activation(let layer): layer._withUnsafeGuaranteedRef { $0.features }
        case .dropout(let layer): layer._withUnsafeGuaranteedRef { $0.features }
        case .thresholdDropout(let layer): layer._withUnsafeGuaranteedRef { $0.features }
        case .batchNorm(let layer): layer._withUnsafeGuaranteedRef { $0.features }
        case .layerNorm(let layer): layer._withUnsafeGuaranteedRef { $0.features }
        case .residual(let layer): layer._withUnsafeGuaranteedRef { $0.features }
        }
    }

    /// What left the layer in the last forward pass, [rows][features].
    var output: VectorView<Value> {
        switch self {
        case .dense(let layer): layer._withUnsafeGuaranteedRef { $0.output }
        case .activation(let layer): layer._withUnsafeGuaranteedRef { $0.output }
        case .dropout(let layer): layer._withUnsafeGuaranteedRef { $0.output }
        case .thresholdDropout(let layer): layer._withUnsafeGuaranteedRef { $0.output }
        case .batchNorm(let layer): layer._withUnsafeGuaranteedRef { $0.output }
        case .layerNorm(let layer): layer._withUnsafeGuaranteedRef { $0.output }
        case .residual(let layer): layer._withUnsafeGuaranteedRef { $0.output }
        }
    }

    @inline(__always)
    func forward(_ x: VectorView<Value>, rows: Int, pass: inout ForwardPass<Value>) {
        switch self {
        case .dense(let layer):
            layer._withUnsafeGuaranteedRef { $0.forward(x, rows: rows, pass: &pass) }
        case .activation(let layer):
            layer._withUnsafeGuaranteedRef { $0.forward(x, rows: rows, pass: &pass) }
        case .dropout(let layer):
            layer._withUnsafeGuaranteedRef { $0.forward(x, rows: rows, pass: &pass) }
        case .thresholdDropout(let layer):
            layer._withUnsafeGuaranteedRef { $0.forward(x, rows: rows, pass: &pass) }
        case .batchNorm(let layer):
            layer._withUnsafeGuaranteedRef { $0.forward(x, rows: rows, pass: &pass) }
        case .layerNorm(let layer):
            layer._withUnsafeGuaranteedRef { $0.forward(x, rows: rows, pass: &pass) }
        case .residual(let layer):
            layer._withUnsafeGuaranteedRef { $0.forward(x, rows: rows, pass: &pass) }
        }
    }

    @inline(__always)
    func backward(
        _ gradient: VectorView<Value>, x: VectorView<Value>, rows: Int, needed: Bool
    ) -> VectorView<Value> {
        switch self {
        case .dense(let layer):
            layer._withUnsafeGuaranteedRef {
                $0.backward(gradient, x: x, rows: rows, needed: needed)
            }
        case .activation(let layer):
            layer._withUnsafeGuaranteedRef {
                $0.backward(gradient, x: x, rows: rows, needed: needed)
            }
        case .dropout(let layer):
            layer._withUnsafeGuaranteedRef {
                $0.backward(gradient, x: x, rows: rows, needed: needed)
            }
        case .thresholdDropout(let layer):
            layer._withUnsafeGuaranteedRef {
                $0.backward(gradient, x: x, rows: rows, needed: needed)
            }
        case .batchNorm(let layer):
            layer._withUnsafeGuaranteedRef {
                $0.backward(gradient, x: x, rows: rows, needed: needed)
            }
        case .layerNorm(let layer):
            layer._withUnsafeGuaranteedRef {
                $0.backward(gradient, x: x, rows: rows, needed: needed)
            }
        case .residual(let layer):
            layer._withUnsafeGuaranteedRef {
                $0.backward(gradient, x: x, rows: rows, needed: needed)
            }
        }
    }
}
