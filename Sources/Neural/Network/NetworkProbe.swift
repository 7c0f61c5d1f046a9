/// Looks inside a network with given parameters, in single precision, without training it.
public final class NetworkProbe {
    /// What one pass left behind.
    public struct Pass: Sendable {
        /// What left each layer, [rows][features], layers inside residual blocks counted too.
        public let outputs: [[Float]]
        /// What left the last layer, [rows][features].
        public var answers: [Float] { outputs.last ?? [] }
        /// x̂ of each batch norm layer in order, [rows][features].
        public let normalized: [[Float]]
    }

    private let network: Network<Float>
    private let inputMemory: Memory<Float>

    /// - Parameters:
    ///   - plan: whose network it is.
    ///   - parameters: parameters and running statistics in the order of the plan's layout.
    ///   - capacity: the largest number of rows in a pass.
    public init(plan: TrainingPlan, parameters: [Float], capacity: Int) {
        network = Network(inputs: plan.inputs, layers: plan.layers, capacity: capacity)
        network.setParameters(parameters, lane: 0)
        inputMemory = Memory(count: capacity * plan.inputs)
    }

    /// Sends rows through the network.
    /// - Parameters:
    ///   - inputs: [rows][features].
    ///   - rows: how many there are.
    ///   - mode: whether batch statistics or running ones normalize.
    ///   - masks: in training mode, for each dropout layer in order, [rows][features], true is kept. Without masks
    ///     nothing is dropped at random; threshold dropout acts as in training.
    public func pass(
        _ inputs: [Double], rows: Int, mode: Mode = .evaluation, masks: [[Bool]]? = nil
    ) -> Pass {
        for (k, value) in inputs.enumerated() { inputMemory.start[k] = Float(value) }
        var pass = ForwardPass<Float>(mode: mode, dropout: Xoshiro256(keys: [0]))
        pass.masks =
            masks
            ?? network.stack.dropouts.map { Array(repeating: true, count: rows * $0.features) }
        pass.movesRunningStatistics = false
        _ = network.forward(inputMemory.start, rows: rows, pass: &pass)
        return Pass(
            outputs: network.stack.all.map { layer in
                (0..<rows * layer.features).map { layer.output[$0] }
            },
            normalized: network.stack.norms.map { layer in
                (0..<rows * layer.features).map { layer.normalized.start[$0] }
            })
    }

    /// The gradient of the data loss by the trained parameters, in training mode, nothing dropped at
    /// random.
    public func gradient(_ samples: Samples, loss: Loss) -> [Float] {
        _ = pass(samples.inputs, rows: samples.rows, mode: .training)
        let features = network.layout.outputs
        let outputGradient = Memory<Float>(count: samples.rows * features)
        let targets = Memory<Float>(count: samples.targets.count)
        for (k, value) in samples.targets.enumerated() { targets.start[k] = Float(value) }
        guard let outputs = network.stack.layers.last?.output else { return [] }
        _ = loss.evaluate(
            outputs: outputs, targets: targets.start,
            rows: samples.rows, features: features, gradient: outputGradient.start)
        network.backward(
            outputGradient.start, x: inputMemory.start,
            rows: samples.rows)
        return (0..<network.layout.trainedCount).map { network.storage.gradients.start[$0] }
    }
}

/// The outputs of a network at many points, in evaluation mode, eight points in a register.
public enum NetworkField {
    /// - Parameters:
    ///   - plan: whose network it is.
    ///   - parameters: parameters and running statistics in the order of the plan's layout.
    ///   - points: [points][inputs].
    /// - Returns: [points][outputs].
    public static func outputs(
        plan: TrainingPlan, parameters: [Float], points: [Double]
    ) -> [Float] {
        let lanes = SIMD8<Float>.lanes
        let count = points.count / plan.inputs
        let rows = (count + lanes - 1) / lanes
        let capacity = Swift.min(rows, 64)
        let network = Network<SIMD8<Float>>(
            inputs: plan.inputs, layers: plan.layers, capacity: capacity)
        for lane in 0..<lanes { network.setParameters(parameters, lane: lane) }
        var pass = ForwardPass<SIMD8<Float>>(mode: .evaluation, dropout: Xoshiro256(keys: []))
        let inputs = Memory<SIMD8<Float>>(count: rows * plan.inputs)
        for point in 0..<count {
            for k in 0..<plan.inputs {
                inputs.start[(point / lanes) * plan.inputs + k][point % lanes] = Float(
                    points[point * plan.inputs + k])
            }
        }
        let features = network.layout.outputs
        var result = [Float](repeating: 0, count: count * features)
        var first = 0
        while first < rows {
            let part = Swift.min(capacity, rows - first)
            let outputs = network.forward(
                inputs.start + first * plan.inputs, rows: part, pass: &pass)
            for row in 0..<part {
                for lane in 0..<lanes where (first + row) * lanes + lane < count {
                    for k in 0..<features {
                        result[((first + row) * lanes + lane) * features + k] =
                            outputs[row * features + k][lane]
                    }
                }
            }
            first += part
        }
        return result
    }
}
