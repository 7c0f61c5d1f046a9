/// Drops values at random in training mode and divides the kept ones by 1 − rate (inverted scaling).
final class Dropout<Value: Number>: Layer {
    let index: Int
    let features: Int
    let output: VectorView<Value>
    /// The factors of the last training pass: 0 where a value was dropped, else 1 / (1 − rate).
    let factors: Memory<Value>
    /// The probability that a value is dropped.
    let rate: Double

    private let outputMemory: Memory<Value>
    private let inputGradient: Memory<Value>

    init(index: Int, rate: Double, features: Int, capacity: Int) {
        self.index = index
        self.rate = rate
        self.features = features
        outputMemory = Memory(count: capacity * features)
        inputGradient = Memory(count: capacity * features)
        factors = Memory(count: capacity * features)
        output = outputMemory.start
    }

    func forward(_ x: VectorView<Value>, rows: Int, pass: inout ForwardPass<Value>) {
        let count = rows * features
        let place = pass.dropoutLayers
        pass.dropoutLayers += 1
        guard pass.mode == .training else {
            for k in 0..<count { output[k] = x[k] }
            return
        }
        let kept = Value(1 / (1 - rate))
        let zero = Value(0)
        if let masks = pass.masks {
            for k in 0..<count { factors.start[k] = masks[place][k] ? kept : zero }
        } else {
            let threshold = Value(rate)
            for k in 0..<count {
                let draw = Value.uniform(pass.dropout.next())
                factors.start[k] = kept.replacing(with: zero, where: draw.isLess(than: threshold))
            }
        }
        for k in 0..<count { output[k] = x[k] * factors.start[k] }
    }

    func backward(
        _ gradient: VectorView<Value>, x: VectorView<Value>, rows: Int, needed: Bool
    ) -> VectorView<Value> {
        for k in 0..<rows * features {
            inputGradient.start[k] = gradient[k] * factors.start[k]
        }
        return inputGradient.start
    }
}
