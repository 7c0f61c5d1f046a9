/// Trains one network in double precision, one given batch after another, for checks against other
/// frameworks. The kernels and their order are those of a run's training.
public struct StepTrainer {
    /// What one step measured, before its update.
    public struct Result: Sendable, Hashable {
        /// The data loss of the batch in training mode.
        public let loss: Double
        /// Data loss and penalty.
        public let objective: Double
        /// √Σg² over all trained numbers, with the penalty's gradient and before clipping.
        public let gradientNorm: Double
    }

    private let plan: TrainingPlan
    private let network: Network<Double>
    private let penaltyRanges: [Range<Int>]
    private var optimizer: OptimizerState<Double>
    private let outputGradient: Memory<Double>

    /// - Parameters:
    ///   - plan: the network and how it is trained; its epochs, batches and checkpoints are not used.
    ///   - parameters: parameters and running statistics in the order of the plan's layout.
    ///   - capacity: the largest number of rows in a batch.
    public init(plan: TrainingPlan, parameters: [Double], capacity: Int) {
        self.plan = plan
        network = Network(inputs: plan.inputs, layers: plan.layers, capacity: capacity)
        network.setParameters(parameters, lane: 0)
        penaltyRanges = plan.penalty.ranges(in: network.layout)
        optimizer = OptimizerState(
            plan.optimizer, decay: plan.weightDecay, count: network.layout.trainedCount)
        outputGradient = Memory(count: capacity * network.layout.outputs)
    }

    /// Parameters and running statistics in the order of the plan's layout.
    public var parameters: [Double] { network.parameters(lane: 0) }

    /// One update from one batch.
    /// - Parameter masks: for each dropout layer in order, [rows][features], true is kept.
    public mutating func step(_ batch: Samples, masks: [[Bool]]) -> Result {
        var pass = ForwardPass<Double>(mode: .training, dropout: Xoshiro256(keys: [0]))
        pass.masks = masks
        let values = network.storage.values.start
        let gradients = network.storage.gradients.start
        let count = network.layout.trainedCount

        let loss = batch.inputs.withUnsafeBufferPointer { inputs in
            batch.targets.withUnsafeBufferPointer { targets in
                guard let x = inputs.baseAddress, let t = targets.baseAddress else { return 0.0 }
                let outputs = network.forward(x, rows: batch.rows, pass: &pass)
                let loss = plan.loss.evaluate(
                    outputs: outputs, targets: t, rows: batch.rows,
                    features: network.layout.outputs, gradient: outputGradient.start)
                network.backward(UnsafePointer(outputGradient.start), x: x, rows: batch.rows)
                return loss
            }
        }
        var penalty = 0.0
        if !plan.penalty.isNone {
            penalty = plan.penalty.value(UnsafePointer(values), ranges: penaltyRanges)
            plan.penalty.addGradient(
                to: gradients, values: UnsafePointer(values), ranges: penaltyRanges)
        }
        var squares = 0.0
        for k in 0..<count { squares += gradients[k] * gradients[k] }

        plan.clipping?.apply(to: gradients, count: count)
        optimizer.step(values: values, gradients: gradients, count: count)
        plan.penalty.shrink(values, rate: plan.optimizer.learningRate, ranges: penaltyRanges)
        return Result(
            loss: loss, objective: loss + penalty, gradientNorm: squares.squareRoot())
    }

    /// The network's outputs in evaluation mode.
    /// - Parameter inputs: [rows][features], any number of rows.
    /// - Returns: [rows][outputs].
    public func outputs(_ inputs: [Double]) -> [Double] {
        let (entering, leaving) = (network.layout.inputs, network.layout.outputs)
        precondition(inputs.count.isMultiple(of: entering), "rows of \(entering) inputs")
        var pass = ForwardPass<Double>(mode: .evaluation, dropout: Xoshiro256(keys: [0]))
        var result: [Double] = []
        result.reserveCapacity(inputs.count / entering * leaving)
        inputs.withUnsafeBufferPointer { inputs in
            guard let start = inputs.baseAddress else { return }
            let rows = inputs.count / entering
            var first = 0
            while first < rows {
                let part = Swift.min(network.capacity, rows - first)
                let outputs = network.forward(start + first * entering, rows: part, pass: &pass)
                result.append(
                    contentsOf: UnsafeBufferPointer(start: outputs, count: part * leaving))
                first += part
            }
        }
        return result
    }
}
