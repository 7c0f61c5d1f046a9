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

    func forward(_ x: UnsafePointer<Value>, rows: Int, pass: inout ForwardPass<Value>) {
        for row in 0..<rows {
            let values = x + row * inputs
            let sums = output + row * features
            for unit in 0..<features {
                let weights = weight + unit * inputs
                var sum = bias[unit]
                for input in 0..<inputs { sum += values[input] * weights[input] }
                sums[unit] = sum
            }
        }
    }

    func backward(
        _ gradient: UnsafePointer<Value>, x: UnsafePointer<Value>, rows: Int, needed: Bool
    ) -> UnsafePointer<Value> {
        for unit in 0..<features {
            var sum = gradient[unit]
            for row in 1..<max(rows, 1) { sum += gradient[row * features + unit] }
            biasGradient[unit] = sum
            for input in 0..<inputs {
                var sum = gradient[unit] * x[input]
                for row in 1..<max(rows, 1) {
                    sum += gradient[row * features + unit] * x[row * inputs + input]
                }
                weightGradient[unit * inputs + input] = sum
            }
        }
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
}
