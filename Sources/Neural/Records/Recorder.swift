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
        dropouts = network.stack.dropouts
        norms = network.stack.norms
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

    /// A run of which nothing is recorded yet.
    func emptyRun(seed: UInt64) -> Run {
        Run(
            seed: seed,
            history: RunHistory(
                parameterCount: network.layout.count,
                normCount: network.layout.trainedBlocks.count, normFeatures: norms.map(\.features),
                states: plan.checkpoints.count))
    }

    /// The state after an epoch, for every lane that has not diverged, and the lanes whose loss on
    /// training or held-out rows turned out not to be finite, which are not recorded.
    /// - Parameter step: the epoch's last step; nil at epoch 0.
    func recordCheckpoint(epoch: Int, step: StepRecord<Value>?, into runs: inout [Run])
        -> Value.Mask
    {
        // Evaluation leaves the statistics of the last training pass as they are.
        let score = Evaluation(of: training, network: network, loss: plan.loss)
        let heldOutScore = heldOut.map { Evaluation(of: $0, network: network, loss: plan.loss) }
        let finite = heldOutScore.map { score.loss.isFinite.and($0.loss.isFinite) }
        let lost = Value.Mask(all: true).andNot(finite ?? score.loss.isFinite)
        for lane in 0..<Value.lanes where runs[lane].divergedAt == nil && !lost[lane: lane] {
            let (numbers, norms) = (
                runs[lane].history.numbers.count, runs[lane].history.norms.count
            )
            appendState(lane: lane, step: step, to: &runs[lane].history)
            let parameters = runs[lane].history.numbers[numbers..<numbers + network.layout.count]
            runs[lane].history.append(
                RunHistory.Entry(
                    epoch: epoch, trainingModeLoss: step.map { Double($0.loss[lane: lane]) },
                    penalty: plan.penalty.value(of: parameters, ranges: penaltyRanges),
                    training: score.score(lane: lane), heldOut: heldOutScore?.score(lane: lane),
                    numbers: numbers, norms: norms))
        }
        return lost
    }

    private func appendState(
        lane: Int, step: StepRecord<Value>?, to history: inout RunHistory
    ) {
        let values = network.storage.values.start
        for k in 0..<network.layout.count {
            history.numbers.append(Float(values[k][lane: lane]))
        }
        guard let step else { return }
        for norm in step.gradientNorms { history.norms.append(Double(norm[lane: lane])) }
        for layer in norms {
            for memory in [layer.batchMean, layer.batchVariance] {
                for k in 0..<layer.features {
                    history.numbers.append(Float(memory.start[k][lane: lane]))
                }
            }
        }
    }
}
