/// A feed-forward network at work: parameters and layers.
final class Network<Value: Number> {
    let storage: ParameterStorage<Value>
    let stack: LayerStack<Value>
    /// The largest number of rows that go through at once.
    let capacity: Int

    var layout: ParameterLayout { storage.layout }

    init(inputs: Int, layers: [LayerSpecification], capacity: Int) {
        self.capacity = capacity
        storage = ParameterStorage(layout: ParameterLayout(inputs: inputs, layers: layers))
        var next = 0
        stack = LayerStack(
            layers, inputs: inputs, capacity: capacity, storage: storage, next: &next)
    }

    /// The network's outputs for x: [rows][inputs], in memory of the last layer.
    func forward(
        _ x: VectorView<Value>, rows: Int, pass: inout ForwardPass<Value>
    ) -> VectorView<Value> {
        precondition(rows <= capacity, "\(rows) rows do not fit a network made for \(capacity)")
        return stack.forward(x, rows: rows, pass: &pass)
    }

    /// Fills the gradients by all trained parameters.
    func backward(_ gradient: VectorView<Value>, x: VectorView<Value>, rows: Int) {
        _ = stack.backward(gradient, x: x, rows: rows, needed: false)
    }

    /// One lane's parameters and running statistics.
    func parameters(lane: Int) -> [Value.Scalar] {
        (0..<layout.count).map { storage.values.start[$0, lane: lane] }
    }

    /// Sets one lane's parameters and running statistics.
    func setParameters<Scalar: BinaryFloatingPoint>(_ parameters: [Scalar], lane: Int) {
        precondition(parameters.count == layout.count, "a network of \(layout.count) numbers")
        for (k, value) in parameters.enumerated() {
            storage.values.start[k, lane: lane] = Value.Scalar(value)
        }
    }
}
