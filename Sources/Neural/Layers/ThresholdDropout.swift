/// Switches off values that reach a threshold, in training mode, without scaling the others.
///
/// A teaching method: some texts describe it as a form of dropout. Nothing about it is random, so
/// the same row always loses the same values, and the mean of what is passed on changes.
final class ThresholdDropout<Value: Number>: Layer {
    let index: Int
    let features: Int
    let output: VectorView<Value>
    /// Values that are not less are switched off.
    let threshold: Double

    private let outputMemory: Memory<Value>
    private let inputGradient: Memory<Value>

    init(index: Int, threshold: Double, features: Int, capacity: Int) {
        self.index = index
        self.threshold = threshold
        self.features = features
        outputMemory = Memory(count: capacity * features)
        inputGradient = Memory(count: capacity * features)
        output = outputMemory.start
    }

    func forward(_ x: VectorView<Value>, rows: Int, pass: inout ForwardPass<Value>) {
        guard pass.mode == .training else {
            return output.update(from: x, count: rows * features)
        }
        keepLow(x, by: x, into: output, count: rows * features)
    }

    func backward(
        _ gradient: VectorView<Value>, x: VectorView<Value>, rows: Int, needed: Bool
    ) -> VectorView<Value> {
        keepLow(gradient, by: x, into: inputGradient.start, count: rows * features)
        return inputGradient.start
    }

    /// Copies values where x is below the threshold; 0 elsewhere.
    private func keepLow(
        _ values: VectorView<Value>, by x: VectorView<Value>,
        into target: VectorView<Value>, count: Int
    ) {
        let (zero, limit) = (Value(0), Value(threshold))
        for k in 0..<count {
            target[k] = zero.replacing(with: values[k], where: x[k].isLess(than: limit))
        }
    }
}
