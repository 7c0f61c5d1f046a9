/// Takes down what happens inside a pack while it trains. It reads and never changes, so that runs
/// do not depend on what is recorded.
struct Recorder<Value: Number> {
    private let plan: TrainingPlan
    private let network: Network<Value>
    private let training: PackedSamples<Value>
    private let heldOut: PackedSamples<Value>?
    private let dropouts: [Dropout<Value>]
    private let norms: [BatchNorm<Value>]
    private let penaltyRanges: [Range<Int>]

    init(
        plan: TrainingPlan, network: Network<Value>, training: PackedSamples<Value>,
        heldOut: PackedSamples<Value>?
    ) {
        self.plan = plan
        self.network = network
        self.training = training
        self.heldOut = heldOut
        let layers = network.stack.all
        dropouts = layers.compactMap { $0 as? Dropout<Value> }
        norms = layers.compactMap { $0 as? BatchNorm<Value> }
        penaltyRanges = plan.penalty.ranges(in: network.layout)
    }

    /// The masks of the last training pass.
    func recordMasks(rows: Int, active: Value.Mask, into runs: inout [Run]) {
        for lane in 0..<Value.lanes where active[lane: lane] {
            runs[lane].masks.append(
                dropouts.map { layer in
                    (0..<rows * layer.features).map { layer.factors.start[$0][lane: lane] != 0 }
                })
        }
    }

    /// The state after an epoch, for every lane that has not diverged, and the lanes whose loss turned
    /// out not to be finite, which are not recorded.
    /// - Parameter step: the epoch's last step; nil at epoch 0.
    func recordCheckpoint(epoch: Int, step: StepRecord<Value>?, into runs: inout [Run])
        -> Value.Mask
    {
        // Batch statistics belong to the last training pass, so they are read before evaluating.
        let statistics =
            step == nil || norms.isEmpty ? [] : (0..<Value.lanes).map { self.statistics(lane: $0) }
        let score = Evaluation(of: training, network: network, loss: plan.loss)
        let heldOutScore = heldOut.map { Evaluation(of: $0, network: network, loss: plan.loss) }
        let lost = Value.Mask(all: true).andNot(score.loss.isFinite)
        for lane in 0..<Value.lanes where runs[lane].divergedAt == nil && !lost[lane: lane] {
            let parameters = parameters(lane: lane)
            runs[lane].checkpoints.append(
                Checkpoint(
                    epoch: epoch, parameters: parameters,
                    trainingModeLoss: step.map { Double($0.loss[lane: lane]) },
                    gradientNorms: step?.gradientNorms.map { Double($0[lane: lane]) } ?? [],
                    penalty: plan.penalty.value(of: parameters, ranges: penaltyRanges),
                    training: score.score(lane: lane), heldOut: heldOutScore?.score(lane: lane),
                    batchStatistics: statistics.isEmpty ? [] : statistics[lane]))
        }
        return lost
    }

    private func parameters(lane: Int) -> [Float] {
        let values = network.storage.values.start
        return Array(unsafeUninitializedCapacity: network.layout.count) { buffer, count in
            for k in 0..<network.layout.count {
                buffer.initializeElement(at: k, to: Float(values[k][lane: lane]))
            }
            count = network.layout.count
        }
    }

    private func statistics(lane: Int) -> [BatchStatistics] {
        norms.map { layer in
            BatchStatistics(
                mean: (0..<layer.features).map { Float(layer.batchMean.start[$0][lane: lane]) },
                variance: (0..<layer.features).map {
                    Float(layer.batchVariance.start[$0][lane: lane])
                })
        }
    }
}
