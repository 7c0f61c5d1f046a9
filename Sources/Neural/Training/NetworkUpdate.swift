/// Updates a network from batches, in the one order that all training has:
///
/// 1. forward pass in training mode, data loss and its gradient by the outputs;
/// 2. backward pass;
/// 3. the penalty's gradient is added;
/// 4. the gradient is clipped;
/// 5. the optimizer's step, with weight decay;
/// 6. the penalty's proximal step;
/// 7. the bound on weight vectors.
struct NetworkUpdate<Value: Number> {
    /// What one update measured, all of it before the numbers changed.
    struct Measures {
        /// The data loss of the batch in training mode.
        let loss: Value
        /// The norms of its gradient by each block of trained numbers, in the layout's order.
        var blockNorms: [Value] = []
        /// The penalty, and Σg² over all trained numbers with the penalty's gradient, not clipped.
        var penalty = Value(0)
        var gradientSquares = Value(0)
    }

    /// What is measured beside the loss.
    enum Extent {
        case loss
        case blockNorms
        case objective
    }

    let network: Network<Value>
    private let plan: TrainingPlan
    private let penaltyRanges: [Range<Int>]
    private let boundedBlocks: [ParameterBlock]
    private var optimizer: OptimizerState<Value>
    private let outputGradient: Memory<Value>

    init(_ network: Network<Value>, plan: TrainingPlan) {
        self.network = network
        self.plan = plan
        penaltyRanges = plan.penalty.ranges(in: network.layout)
        boundedBlocks = plan.maxNorm?.blocks(in: network.layout) ?? []
        optimizer = OptimizerState(
            plan.optimizer, decay: plan.weightDecay, count: network.layout.trainedCount)
        outputGradient = Memory(count: network.capacity * network.layout.outputs)
    }

    /// One update.
    /// - Parameters:
    ///   - inputs: [rows][features].
    ///   - targets: [rows][targets per row].
    mutating func apply(
        inputs: VectorView<Value>, targets: VectorView<Value>, rows: Int,
        pass: inout ForwardPass<Value>, measuring extent: Extent
    ) -> Measures {
        let values = network.storage.values.start
        let gradients = network.storage.gradients.start
        let count = network.layout.trainedCount

        let outputs = network.forward(inputs, rows: rows, pass: &pass)
        let loss = plan.loss.evaluate(
            outputs: outputs, targets: targets, rows: rows, features: network.layout.outputs,
            gradient: outputGradient.start)
        network.backward(outputGradient.start, x: inputs, rows: rows)
        var measures = Measures(loss: loss)
        if extent == .blockNorms { measures.blockNorms = network.storage.gradientNorms }

        if !plan.penalty.isNone {
            if extent == .objective {
                measures.penalty = plan.penalty.value(values, ranges: penaltyRanges)
            }
            plan.penalty.addGradient(to: gradients, values: values, ranges: penaltyRanges)
        }
        if extent == .objective {
            for k in 0..<count { measures.gradientSquares += gradients[k] * gradients[k] }
        }
        plan.clipping?.apply(to: gradients, count: count)
        optimizer.step(values: values, gradients: gradients, count: count)
        plan.penalty.shrink(values, rate: plan.optimizer.learningRate, ranges: penaltyRanges)
        plan.maxNorm?.project(values, blocks: boundedBlocks)
        return measures
    }
}
