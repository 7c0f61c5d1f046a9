/// z = W·x + b for every row, with W: [outputs][inputs].
final class Dense<Value: Number>: Layer {
    let index: Int
    let features: Int
    let output: UnsafeMutablePointer<Value>

    private let inputs: Int
    private let outputMemory: Memory<Value>
    private let inputGradient: Memory<Value>
    private let storage: ParameterStorage<Value>
    private let weight, bias: UnsafeMutablePointer<Value>
    private let weightGradient, biasGradient: UnsafeMutablePointer<Value>

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

    @specialized(where Value == SIMD8<Float>)
    @specialized(where Value == Float)
    @specialized(where Value == Double)
    func forward(_ x: UnsafePointer<Value>, rows: Int, pass: inout ForwardPass<Value>) {
        for row in 0..<rows {
            let values = x + row &* inputs
            let sums = output + row &* features
            var unit = 0
            // Two sums at a time hide the latency of additions; each is over the inputs in order.
            while unit &+ 2 <= features {
                let weights = weight + unit &* inputs
                var (first, second) = (bias[unit], bias[unit &+ 1])
                for input in 0..<inputs {
                    first += values[input] * weights[input]
                    second += values[input] * weights[inputs &+ input]
                }
                sums[unit] = first
                sums[unit &+ 1] = second
                unit &+= 2
            }
            if unit < features {
                let weights = weight + unit &* inputs
                var sum = bias[unit]
                for input in 0..<inputs { sum += values[input] * weights[input] }
                sums[unit] = sum
            }
        }
    }

    @specialized(where Value == SIMD8<Float>)
    @specialized(where Value == Float)
    @specialized(where Value == Double)
    func backward(
        _ gradient: UnsafePointer<Value>, x: UnsafePointer<Value>, rows: Int, needed: Bool
    ) -> UnsafePointer<Value> {
        for unit in 0..<features {
            var sum = gradient[unit]
            for row in 1..<max(rows, 1) { sum += gradient[row &* features &+ unit] }
            biasGradient[unit] = sum
        }
        // Four sums at a time hide the latency of additions; each is over the rows in order.
        for unit in stride(from: 0, to: features &- 1, by: 2) {
            for input in stride(from: 0, to: inputs &- 1, by: 2) {
                weightGradients22(gradient + unit, x + input, rows, unit &* inputs &+ input)
            }
            if inputs & 1 == 1 {
                weightGradient(gradient, x, rows, unit, inputs &- 1)
                weightGradient(gradient, x, rows, unit &+ 1, inputs &- 1)
            }
        }
        if features & 1 == 1 { lastUnitGradients(gradient + (features &- 1), x, rows) }
        guard needed else { return UnsafePointer(inputGradient.start) }
        for row in 0..<rows {
            let gradients = gradient + row * features
            let results = inputGradient.start + row * inputs
            for input in 0..<inputs {
                var sum = gradients[0] * weight[input]
                for unit in 1..<features { sum += gradients[unit] * weight[unit * inputs + input] }
                results[input] = sum
            }
        }
        return UnsafePointer(inputGradient.start)
    }

    /// The gradient by one weight.
    @inline(__always)
    private func weightGradient(
        _ gradient: UnsafePointer<Value>, _ x: UnsafePointer<Value>, _ rows: Int, _ unit: Int,
        _ input: Int
    ) {
        var sum = Value(0)
        for row in 0..<rows {
            sum += gradient[row &* features &+ unit] * x[row &* inputs &+ input]
        }
        weightGradient[unit &* inputs &+ input] = sum
    }

    /// The gradients by two neighbouring units' weights of two neighbouring inputs.
    @inline(__always)
    private func weightGradients22(
        _ gradient: UnsafePointer<Value>, _ x: UnsafePointer<Value>, _ rows: Int, _ place: Int
    ) {
        var (a, b, c, d) = (Value(0), Value(0), Value(0), Value(0))
        var (gradient, x) = (gradient, x)
        for _ in 0..<rows {
            let (first, second) = (gradient[0], gradient[1])
            let (left, right) = (x[0], x[1])
            a += first * left
            b += first * right
            c += second * left
            d += second * right
            gradient += features
            x += inputs
        }
        weightGradient[place] = a
        weightGradient[place &+ 1] = b
        weightGradient[place &+ inputs] = c
        weightGradient[place &+ inputs &+ 1] = d
    }

    /// The gradients by the last unit's weights, four inputs at a time.
    @inline(__always)
    private func lastUnitGradients(
        _ gradient: UnsafePointer<Value>, _ x: UnsafePointer<Value>, _ rows: Int
    ) {
        let unit = features &- 1
        var input = 0
        while input &+ 4 <= inputs {
            var (a, b, c, d) = (Value(0), Value(0), Value(0), Value(0))
            var (slope, values) = (gradient, x + input)
            for _ in 0..<rows {
                let own = slope[0]
                a += own * values[0]
                b += own * values[1]
                c += own * values[2]
                d += own * values[3]
                slope += features
                values += inputs
            }
            let place = unit &* inputs &+ input
            weightGradient[place] = a
            weightGradient[place &+ 1] = b
            weightGradient[place &+ 2] = c
            weightGradient[place &+ 3] = d
            input &+= 4
        }
        while input < inputs {
            weightGradient(gradient - unit, x, rows, unit, input)
            input &+= 1
        }
    }
}
