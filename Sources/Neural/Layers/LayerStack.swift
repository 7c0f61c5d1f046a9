/// Layers one after another.
struct LayerStack<Value: Number> {
    let layers: [AnyLayer<Value>]
    /// Where each layer leaves its output.
    private let outputs: [VectorView<Value>]

    /// Builds layers for batches of up to `capacity` rows.
    /// - Parameter next: the place of the first layer in the network; moved past the last one.
    init(
        _ specifications: [LayerSpecification], inputs: Int, capacity: Int,
        storage: ParameterStorage<Value>, next: inout Int
    ) {
        var layers: [AnyLayer<Value>] = []
        var features = inputs
        for specification in specifications {
            let index = next
            next += 1
            switch specification {
            case .dense(let outputs):
                layers.append(
                    .dense(
                        Dense(
                            index: index, inputs: features, outputs: outputs, capacity: capacity,
                            storage: storage)))
            case .activation(let activation):
                layers.append(
                    .activation(
                        ActivationLayer(
                            index: index, activation: activation, features: features,
                            capacity: capacity, storage: storage)))
            case .dropout(let rate):
                layers.append(
                    .dropout(
                        Dropout(index: index, rate: rate, features: features, capacity: capacity)))
            case .thresholdDropout(let threshold):
                layers.append(
                    .thresholdDropout(
                        ThresholdDropout(
                            index: index, threshold: threshold, features: features,
                            capacity: capacity)))
            case .batchNorm(let epsilon, let momentum):
                layers.append(
                    .batchNorm(
                        BatchNorm(
                            index: index, features: features, epsilon: epsilon, momentum: momentum,
                            capacity: capacity, storage: storage)))
            case .residual(let inner):
                let stack = LayerStack(
                    inner, inputs: features, capacity: capacity, storage: storage, next: &next)
                layers.append(
                    .residual(
                        Residual(index: index, features: features, inner: stack, capacity: capacity)
                    ))
            }
            features = specification.outputs(inputs: features)
        }
        self.layers = layers
        self.outputs = layers.map { $0.output }
    }

    /// Every layer, those inside residual blocks too, in order.
    var all: [AnyLayer<Value>] {
        layers.flatMap { layer -> [AnyLayer<Value>] in
            if case .residual(let block) = layer { [layer] + block.inner.all } else { [layer] }
        }
    }

    /// The dropout layers among them.
    var dropouts: [Dropout<Value>] {
        all.compactMap { if case .dropout(let layer) = $0 { layer } else { nil } }
    }

    /// The batch norm layers among them.
    var norms: [BatchNorm<Value>] {
        all.compactMap { if case .batchNorm(let layer) = $0 { layer } else { nil } }
    }

    func forward(
        _ x: VectorView<Value>, rows: Int, pass: inout ForwardPass<Value>
    ) -> VectorView<Value> {
        var values = x
        for place in 0..<layers.count {
            layers[place].forward(values, rows: rows, pass: &pass)
            values = outputs[place]
        }
        return values
    }

    func backward(
        _ gradient: VectorView<Value>, x: VectorView<Value>, rows: Int, needed: Bool
    ) -> VectorView<Value> {
        var gradient = gradient
        for place in stride(from: layers.count - 1, through: 0, by: -1) {
            let input = place == 0 ? x : outputs[place - 1]
            gradient = layers[place].backward(
                gradient, x: input, rows: rows, needed: needed || place > 0)
        }
        return gradient
    }
}
