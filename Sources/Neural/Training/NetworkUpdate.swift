/// Updates a network from batches, in the one order that all training has:
///
/// 1. rows are mixed, targets smoothed;
/// 2. forward pass in training mode, data loss and its gradient by the outputs;
/// 3. backward pass;
/// 4. the penalty's gradient is added;
/// 5. the gradient is clipped;
/// 6. noise is added to it;
/// 7. the optimizer's step, with weight decay;
/// 8. the penalty's proximal step;
/// 9. the bound on weight vectors.
struct NetworkUpdate<Value: Number> {
    /// What one update measured, all of it before the numbers changed.
    struct Measures {
        /// The data loss of the batch in training mode; where only that is measured, a number that is finite
        /// where the loss is.
        let loss: Value
        /// The penalty, and Σg² over all trained numbers with the penalty's gradient, not clipped.
        var penalty = Value(0)
        var gradientSquares = Value(0)
    }

    /// What is measured.
    enum Extent {
        /// Whether the loss is finite.
        case divergence
        /// The loss, and the norms of its gradient by each block of trained numbers.
        case blockNorms
        /// The loss, the penalty and the gradient of their sum.
        case objective
    }

    let network: Network<Value>
    private let loss: Loss
    private let penalty: Penalty
    private let clipping: GradientClipping?
    private let maxNorm: MaxNorm?
    private let penaltyRanges: [Range<Int>]
    private let boundedBlocks: [ParameterBlock]
    private var optimizer: OptimizerState<Value>
    private let outputGradient: Memory<Value>
    /// Nil where targets are the rows' own.
    private let softTargets: SoftTargets<Value>?
    /// Whether training sees other rows than it is given: mixed ones, or smoothed targets.
    private let altersRows: Bool
    /// What draws beside dropout; nil where a plan has none of it.
    var mixup: MixupState<Value>?
    var gradientNoise: GradientNoiseState<Value>?
    /// The norms of the data loss's gradient by each block of trained numbers, in the layout's
    /// order, at the last update that was asked for them.
    private(set) var blockNorms: [Value] = []
    /// The network's numbers and their gradients: looked up once, as each look counts references.
    private let values, gradients: VectorView<Value>
    /// Trained numbers, and outputs per row.
    private let count, outputCount: Int

    /// - Parameter seeds: one for each lane.
    init(_ network: Network<Value>, plan: TrainingPlan, seeds: [UInt64]) {
        self.network = network
        (loss, penalty) = (plan.loss, plan.penalty)
        (clipping, maxNorm) = (plan.clipping, plan.maxNorm)
        (values, gradients) = (network.storage.values.start, network.storage.gradients.start)
        (count, outputCount) = (network.layout.trainedCount, network.layout.outputs)
        penaltyRanges = plan.penalty.ranges(in: network.layout)
        boundedBlocks = plan.maxNorm?.blocks(in: network.layout) ?? []
        optimizer = OptimizerState(plan.optimizer, decay: plan.weightDecay, count: count)
        outputGradient = Memory(count: network.capacity * outputCount)
        softTargets = SoftTargets(plan, outputs: outputCount, capacity: network.capacity)
        altersRows = softTargets != nil
        mixup = plan.mixup.map {
            MixupState($0, seeds: seeds, features: plan.inputs, capacity: network.capacity)
        }
        gradientNoise = plan.gradientNoise.map { GradientNoiseState($0, seeds: seeds) }
    }

    /// One update.
    /// - Parameters:
    ///   - inputs: [rows][features].
    ///   - targets: [rows][targets per row].
    mutating func apply(
        inputs: VectorView<Value>, targets: VectorView<Value>, rows: Int,
        pass: inout ForwardPass<Value>, measuring extent: Extent
    ) -> Measures {
        let (inputs, targets) =
            altersRows ? altered(inputs, targets, rows: rows) : (inputs, targets)
        let outputs = network.forward(inputs, rows: rows, pass: &pass)
        let dataLoss = dataLoss(
            of: outputs, targets: targets, rows: rows, isTold: extent != .divergence)
        network.backward(outputGradient.start, x: inputs, rows: rows)
        var measures = Measures(loss: dataLoss)
        if extent == .blockNorms { blockNorms = network.storage.gradientNorms }

        if !penalty.isNone {
            if extent == .objective {
                measures.penalty = penalty.value(values, ranges: penaltyRanges)
            }
            penalty.addGradient(to: gradients, values: values, ranges: penaltyRanges)
        }
        if extent == .objective {
            for k in 0..<count { measures.gradientSquares += gradients[k] * gradients[k] }
        }
        clipping?.apply(to: gradients, count: count)
        addNoise(to: gradients, count: count)
        optimizer.step(values: values, gradients: gradients, count: count)
        penalty.shrink(values, rate: optimizer.optimizer.learningRate, ranges: penaltyRanges)
        maxNorm?.project(values, blocks: boundedBlocks)
        return measures
    }

    /// The rows that training sees instead of those of a batch: inputs, and targets as probabilities.
    @inline(never)
    private mutating func altered(
        _ inputs: VectorView<Value>, _ targets: VectorView<Value>, rows: Int
    ) -> (inputs: VectorView<Value>, targets: VectorView<Value>) {
        let mixing = mixup?.next(rows: rows)
        let inputs = mixing.flatMap { mixup?.inputs(inputs, rows: rows, by: $0) } ?? inputs
        return (inputs, softTargets?.made(of: targets, rows: rows, mixing: mixing) ?? targets)
    }

    private mutating func addNoise(to gradients: VectorView<Value>, count: Int) {
        gradientNoise?.add(to: gradients, count: count)
    }

    /// The data loss of a batch; fills in its gradient by the outputs.
    @inline(__always)
    private func dataLoss(
        of outputs: VectorView<Value>, targets: VectorView<Value>, rows: Int, isTold: Bool
    ) -> Value {
        guard altersRows else {
            return loss.evaluate(
                outputs: outputs, targets: targets, rows: rows, features: outputCount,
                gradient: outputGradient.start, isTold: isTold)
        }
        return loss.evaluate(
            outputs: outputs, softTargets: targets, rows: rows, features: outputCount,
            gradient: outputGradient.start, isTold: isTold)
    }
}
