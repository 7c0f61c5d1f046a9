/// Takes down what happens inside a pack while it trains. It reads and never changes, so that runs
/// do not depend on what is recorded.
struct Recorder<Value: Number> {
    private let plan: TrainingPlan
    private let network: Network<Value>
    private let training: PackedSamples<Value>
    private let heldOut: PackedSamples<Value>?
    /// Nil where they are not scored, too.
    private let validation: PackedSamples<Value>?
    private let dropouts: [Dropout<Value>]
    private let norms: [BatchNorm<Value>]
    private let penaltyRanges: [Range<Int>]

    init(
        plan: TrainingPlan, network: Network<Value>, training: PackedSamples<Value>,
        heldOut: PackedSamples<Value>?, validation: PackedSamples<Value>?
    ) {
        self.plan = plan
        self.network = network
        self.training = training
        self.heldOut = heldOut
        self.validation = plan.scoresValidation ? validation : nil
        dropouts = network.stack.dropouts
        norms = network.stack.norms
        penaltyRanges = plan.penalty.ranges(in: network.layout)
    }

    /// The masks of the last training pass.
    func recordMasks(rows: Int, active: Value.Mask, into runs: inout [Run]) {
        for lane in 0..<Value.lanes where active[lane: lane] {
            runs[lane].masks.append(
                dropouts.map { layer in
                    (0..<rows * layer.features).map { layer.factors.start[$0, lane: lane] != 0 }
                })
        }
    }

    /// A run of which nothing is recorded yet.
    /// - Parameter states: for how many room is made; nil is as many as the plan records.
    func emptyRun(seed: UInt64, states: Int? = nil) -> Run {
        Run(
            seed: seed,
            history: RunHistory(
                parameterCount: network.layout.count,
                normCount: network.layout.trainedBlocks.count,
                normFeatures: norms.map { $0.features },
                states: states ?? plan.checkpoints.count))
    }

    /// What an epoch's last update measured.
    struct StepRecord {
        /// The data loss of its batch in training mode.
        let loss: Value
        /// The norms of that loss's gradient by each block of trained numbers.
        let blockNorms: [Value]
    }

    /// The state after an epoch, for the given lanes, and those of them whose loss on training or
    /// held-out rows turned out not to be finite, which are not recorded.
    /// - Parameter step: what the epoch's last update measured; nil at epoch 0.
    func recordCheckpoint(
        epoch: Int, step: StepRecord?, lanes: Value.Mask, into runs: inout [Run]
    ) -> Value.Mask {
        let scores = Scores(self)
        let recorded = lanes.and(scores.areFinite)
        for lane in 0..<Value.lanes where recorded[lane: lane] {
            let entry = entry(epoch: epoch, step: step, scores, lane: lane, &runs[lane].history)
            runs[lane].history.append(entry)
        }
        return lanes.andNot(recorded)
    }

    /// The state that is kept of the given lanes, where it is not their last checkpoint, and those of
    /// them whose loss is not finite.
    /// - Parameter epochs: which epoch each lane's parameters are of.
    func recordKept(
        epochs: [Int], lanes: Value.Mask, isRestored: Bool, into runs: inout [Run]
    ) -> Value.Mask {
        var open = lanes
        if !isRestored {
            for lane in 0..<Value.lanes
            where runs[lane].history.entries.last?.epoch == epochs[lane] {
                open[lane: lane] = false
            }
        }
        guard !open.isEmpty else { return open }
        let scores = Scores(self)
        let recorded = open.and(scores.areFinite)
        for lane in 0..<Value.lanes where recorded[lane: lane] {
            let entry = entry(
                epoch: epochs[lane], step: nil, scores, lane: lane, &runs[lane].history)
            runs[lane].history.keep(entry)
        }
        return open.andNot(recorded)
    }

    /// How well the networks do as they are now.
    private struct Scores {
        let training: Evaluation<Value>
        let heldOut: Evaluation<Value>?
        let validation: Evaluation<Value>?

        /// Evaluation leaves the statistics of the last training pass as they are.
        init(_ recorder: Recorder) {
            let (network, loss) = (recorder.network, recorder.plan.loss)
            training = Evaluation(of: recorder.training, network: network, loss: loss)
            heldOut = recorder.heldOut.map { Evaluation(of: $0, network: network, loss: loss) }
            validation = recorder.validation.map {
                Evaluation(of: $0, network: network, loss: loss)
            }
        }

        var areFinite: Value.Mask {
            let finite = training.loss.isFinite
            return heldOut.map { finite.and($0.loss.isFinite) } ?? finite
        }
    }

    /// One lane's state; its numbers are added to the run's.
    private func entry(
        epoch: Int, step: StepRecord?, _ scores: Scores, lane: Int,
        _ history: inout RunHistory
    ) -> RunHistory.Entry {
        let (numbers, norms) = (history.numbers.count, history.norms.count)
        appendState(lane: lane, step: step, to: &history)
        let parameters = history.numbers[numbers..<numbers + network.layout.count]
        return RunHistory.Entry(
            epoch: epoch, trainingModeLoss: step.map { Double($0.loss[lane: lane]) },
            penalty: plan.penalty.value(of: parameters, ranges: penaltyRanges),
            training: scores.training.score(lane: lane),
            heldOut: scores.heldOut?.score(lane: lane),
            validation: scores.validation?.score(lane: lane), numbers: numbers, norms: norms)
    }

    private func appendState(
        lane: Int, step: StepRecord?, to history: inout RunHistory
    ) {
        let values = network.storage.values.start
        for k in 0..<network.layout.count {
            history.numbers.append(Float(values[k, lane: lane]))
        }
        guard let step else { return }
        for norm in step.blockNorms { history.norms.append(Double(norm[lane: lane])) }
        for layer in norms {
            for memory in [layer.batchMean, layer.batchVariance] {
                for k in 0..<layer.features {
                    history.numbers.append(Float(memory.start[k, lane: lane]))
                }
            }
        }
    }
}
