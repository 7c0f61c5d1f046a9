/// Layers one after another.
struct LayerStack<Value: Number> {
    let layers: [any Layer<Value>]
    /// The same, as they are called at every step.
    private let steps: [AnyLayer<Value>]
    /// Where each layer leaves its output.
    private let outputs: [VectorView<Value>]

    /// Builds layers for batches of up to `capacity` rows.
    /// - Parameter next: the place of the first layer in the network; moved past the last one.
    init(
        _ specifications: [LayerSpecification], inputs: Int, capacity: Int,
        storage: ParameterStorage<Value>, next: inout Int
    ) {
        var layers: [any Layer<Value>] = []
        var steps: [AnyLayer<Value>] = []
        var features = inputs
        func add<Own: Layer<Value>>(_ layer: Own, _ step: (Unmanaged<Own>) -> AnyLayer<Value>) {
            layers.append(layer)
            steps.append(step(.passUnretained(layer)))
        }
        for specification in specifications {
            let index = next
            next += 1
            switch specification {
            case .dense(let outputs):
                add(
                    Dense(
                        index: index, inputs: features, outputs: outputs, capacity: capacity,
                        storage: storage), AnyLayer.dense)
            case .activation(let activation):
                add(
                    ActivationLayer(
                        index: index, activation: activation, features: features,
                        capacity: capacity, storage: storage), AnyLayer.activation)
            case .dropout(let rate):
                add(
                    Dropout(index: index, rate: rate, features: features, capacity: capacity),
                    AnyLayer.dropout)
            case .thresholdDropout(let threshold):
                add(
                    ThresholdDropout(
                        index: index, threshold: threshold, features: features,
                        capacity: capacity), AnyLayer.thresholdDropout)
            case .batchNorm(let epsilon, let momentum):
                add(
                    BatchNorm(
                        index: index, features: features, epsilon: epsilon, momentum: momentum,
                        capacity: capacity, storage: storage), AnyLayer.batchNorm)
            case .layerNorm(let epsilon):
                add(
                    LayerNorm(
                        index: index, features: features, epsilon: epsilon, capacity: capacity,
                        storage: storage), AnyLayer.layerNorm)
            case .residual(let inner):
                let stack = LayerStack(
                    inner, inputs: features, capacity: capacity, storage: storage, next: &next)
                add(
                    Residual(index: index, features: features, inner: stack, capacity: capacity),
                    AnyLayer.residual)
            }
            features = specification.outputs(inputs: features)
        }
        self.layers = layers
        self.steps = steps
        outputs = layers.map { $0.output }
    }

    /// Every layer, those inside residual blocks too, in order.
    var all: [any Layer<Value>] {
        layers.flatMap { layer -> [any Layer<Value>] in
            [layer] + ((layer as? Residual<Value>)?.inner.all ?? [])
        }
    }

    /// The dropout layers among them.
    var dropouts: [Dropout<Value>] { all.compactMap { $0 as? Dropout<Value> } }

    /// The batch norm layers among them.
    var norms: [BatchNorm<Value>] { all.compactMap { $0 as? BatchNorm<Value> } }

    func forward(
        _ x: VectorView<Value>, rows: Int, pass: inout ForwardPass<Value>
    ) -> VectorView<Value> {
        var values = x
        for place in 0..<steps.count {
            steps[place].forward(values, rows: rows, pass: &pass)
            values = outputs[place]
        }
        return values
    }

    func backward(
        _ gradient: VectorView<Value>, x: VectorView<Value>, rows: Int, needed: Bool
    ) -> VectorView<Value> {
        var gradient = gradient
        for place in stride(from: steps.count - 1, through: 0, by: -1) {
            let input = place == 0 ? x : outputs[place - 1]
            gradient = steps[place].backward(
                gradient, x: input, rows: rows, needed: needed || place > 0)
        }
        return gradient
    }
}
