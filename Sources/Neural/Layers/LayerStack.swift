/// Layers one after another.
struct LayerStack<Value: Number> {
    /// In order; `owned` keeps them.
    let layers: [AnyLayer<Value>]
    private let owned: [AnyObject]
    /// Where each layer leaves its output.
    private let outputs: [VectorView<Value>]

    /// Builds layers for batches of up to `capacity` rows.
    /// - Parameter next: the place of the first layer in the network; moved past the last one.
    init(
        _ specifications: [LayerSpecification], inputs: Int, capacity: Int,
        storage: ParameterStorage<Value>, next: inout Int
    ) {
        var layers: [AnyLayer<Value>] = []
        var owned: [AnyObject] = []
        var features = inputs
        func add<Own: AnyObject>(_ layer: Own, _ step: (Unmanaged<Own>) -> AnyLayer<Value>) {
            owned.append(layer)
            layers.append(step(.passUnretained(layer)))
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
        self.owned = owned
        outputs = layers.map { $0.output }
    }

    /// Every layer, those inside residual blocks too, in order.
    var all: [AnyLayer<Value>] {
        layers.flatMap { layer -> [AnyLayer<Value>] in
            if case .residual(let block) = layer {
                [layer] + block.takeUnretainedValue().inner.all
            } else {
                [layer]
            }
        }
    }

    /// The dropout layers among them.
    var dropouts: [Dropout<Value>] {
        all.compactMap { layer in
            if case .dropout(let own) = layer { own.takeUnretainedValue() } else { nil }
        }
    }

    /// The batch norm layers among them.
    var norms: [BatchNorm<Value>] {
        all.compactMap { layer in
            if case .batchNorm(let own) = layer { own.takeUnretainedValue() } else { nil }
        }
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
