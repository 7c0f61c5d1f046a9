/// z = W·x + b for every row, with W: [outputs][inputs].
final class Dense<Value: Number>: Layer {
    let index: Int
    let features: Int
    let output: VectorView<Value>

    private let inputs: Int
    private let outputMemory: Memory<Value>
    private let inputGradient: Memory<Value>
    private let zero = Memory<Value>(count: 1)
    private let storage: ParameterStorage<Value>
    private let weight, bias: VectorView<Value>
    private let weightGradient, biasGradient: VectorView<Value>

    init(index: Int, inputs: Int, outputs: Int, capacity: Int, storage: ParameterStorage<Value>) {
        self.index = index
        self.inputs = inputs
        features = outputs
        outputMemory = Memory(count: capacity * outputs)
        inputGradient = Memory(count: capacity * inputs)
        output = outputMemory.start
        self.storage = storage
        weight = storage.values(.weight, of: index)
        bias = storage.values(.bias, of: index)
        weightGradient = storage.gradients(.weight, of: index)
        biasGradient = storage.gradients(.bias, of: index)
    }

    func forward(_ x: VectorView<Value>, rows: Int, pass: inout ForwardPass<Value>) {
        setProduct(
            MatrixView(start: x, row: inputs, column: 1),
            MatrixView(start: weight, row: inputs, column: 1),
            from: MatrixView(start: bias, row: 0, column: 1),
            to: output, m: rows, n: features, depth: inputs)
    }

    func backward(
        _ gradient: VectorView<Value>, x: VectorView<Value>, rows: Int, needed: Bool
    ) -> VectorView<Value> {
        sumRows(of: gradient, rows: rows)
        let zeros = MatrixView(start: zero.start, row: 0, column: 0)
        setProduct(
            MatrixView(start: gradient, row: 1, column: features),
            MatrixView(start: x, row: 1, column: inputs),
            from: zeros, to: weightGradient, m: features, n: inputs, depth: rows)
        if needed {
            setProduct(
                MatrixView(start: gradient, row: features, column: 1),
                MatrixView(start: weight, row: 1, column: inputs),
                from: zeros, to: inputGradient.start, m: rows, n: inputs, depth: features)
        }
        return inputGradient.start
    }

    /// The gradient of the biases: four units side by side, which hide the time that an addition takes.
    @inline(__always)
    private func sumRows(of gradient: VectorView<Value>, rows: Int) {
        let (width, sums) = (features, biasGradient)
        var unit = 0
        while unit &+ 4 <= width {
            var source = gradient + unit
            var (s0, s1, s2, s3) = (source[0], source[1], source[2], source[3])
            for _ in 1..<max(rows, 1) {
                source += width
                s0 += source[0]
                s1 += source[1]
                s2 += source[2]
                s3 += source[3]
            }
            (sums[unit], sums[unit &+ 1]) = (s0, s1)
            (sums[unit &+ 2], sums[unit &+ 3]) = (s2, s3)
            unit &+= 4
        }
        while unit < width {
            var sum = gradient[unit]
            for row in 1..<max(rows, 1) { sum += gradient[row &* width &+ unit] }
            sums[unit] = sum
            unit &+= 1
        }
    }
}
