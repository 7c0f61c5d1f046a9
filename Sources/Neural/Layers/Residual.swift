/// y = x + f(x), with f made of layers.
///
/// Source: K. He, X. Zhang, S. Ren and J. Sun, "Deep residual learning for image recognition",
/// CVPR 2016.
final class Residual<Value: Number>: Layer {
    let index: Int
    let features: Int
    let output: VectorView<Value>
    let inner: LayerStack<Value>

    private let outputMemory: Memory<Value>
    private let inputGradient: Memory<Value>

    init(index: Int, features: Int, inner: LayerStack<Value>, capacity: Int) {
        self.index = index
        self.features = features
        self.inner = inner
        outputMemory = Memory(count: capacity * features)
        inputGradient = Memory(count: capacity * features)
        output = outputMemory.start
    }

    func forward(_ x: VectorView<Value>, rows: Int, pass: inout ForwardPass<Value>) {
        let change = inner.forward(x, rows: rows, pass: &pass)
        for k in 0..<rows * features { output[k] = x[k] + change[k] }
    }

    func backward(
        _ gradient: VectorView<Value>, x: VectorView<Value>, rows: Int, needed: Bool
    ) -> VectorView<Value> {
        let through = inner.backward(gradient, x: x, rows: rows, needed: true)
        for k in 0..<rows * features { inputGradient.start[k] = gradient[k] + through[k] }
        return inputGradient.start
    }
}
