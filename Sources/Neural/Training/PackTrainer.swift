/// Trains as many seeds in lockstep as a number has lanes.
struct PackTrainer<Value: Number> {
    private let plan: TrainingPlan
    private let seeds: [UInt64]
    private let network: Network<Value>
    private let training: PackedSamples<Value>
    private let heldOut: PackedSamples<Value>?
    private let penaltyRanges: [Range<Int>]
    private let batchSize: Int
    private let dropouts: [Dropout<Value>]
    private let norms: [BatchNorm<Value>]

    private var optimizer: OptimizerState<Value>
    private var pass: ForwardPass<Value>
    private var jitter: Xoshiro256<Value.Words>
    private var orders: [[Int]]
    private var shuffles: [RandomStream]
    private let batchInputs, batchTargets, outputGradient: Memory<Value>

    /// Lanes still in training: neither diverged nor stopped.
    private var active = Value.Mask(all: true)
    private var runs: [Run]
    private var stopping: EarlyStopping<Value>?
    private var batchLoss = Value(0)
    private var gradientNorm = Value(0)

    /// - Parameters:
    ///   - seeds: as many as there are lanes.
    ///   - data: each seed's rows; all of the same shape.
    init(plan: TrainingPlan, seeds: [UInt64], data: [TrainingData]) {
        precondition(seeds.count == Value.lanes && data.count == Value.lanes, "one seed per lane")
        self.plan = plan
        self.seeds = seeds
        training = PackedSamples(data.map(\.training))
        heldOut = data[0].heldOut == nil ? nil : PackedSamples(data.compactMap(\.heldOut))
        batchSize =
            plan.batchSize == 0 ? training.rows : Swift.min(plan.batchSize, training.rows)
        network = Network(
            inputs: plan.inputs, layers: plan.layers,
            capacity: Swift.max(training.rows, heldOut?.rows ?? 0))
        let layout = network.layout
        for lane in 0..<Value.lanes {
            network.setParameters(
                plan.initializer.parameters(of: layout, seed: seeds[lane]), lane: lane)
        }
        penaltyRanges = plan.penalty.ranges(in: layout)
        optimizer = OptimizerState(
            plan.optimizer, decay: plan.weightDecay, count: layout.trainedCount)
        pass = ForwardPass(mode: .training, dropout: Xoshiro256(seeds: seeds, purpose: .dropout))
        jitter = Xoshiro256(seeds: seeds, purpose: .augmentation)
        shuffles = seeds.map { RandomStream(seed: $0, purpose: .shuffle) }
        orders = Array(repeating: Array(0..<training.rows), count: Value.lanes)
        batchInputs = Memory(count: batchSize * training.features)
        batchTargets = Memory(count: batchSize * training.targetsPerRow)
        outputGradient = Memory(count: network.capacity * layout.outputs)
        let layers = network.stack.all
        dropouts = layers.compactMap { $0 as? Dropout<Value> }
        norms = layers.compactMap { $0 as? BatchNorm<Value> }
        runs = seeds.map {
            Run(
                seed: $0, checkpoints: [], divergedAt: nil, stoppedAt: nil, bestEpoch: nil,
                masks: [], finalParameters: [])
        }
        if let patience = plan.patience {
            precondition(heldOut != nil, "early stopping watches held-out rows")
            stopping = EarlyStopping(patience: patience, count: layout.count)
        }
    }

    /// Trains to the end and returns one run per lane.
    mutating func train() -> [Run] {
        var checkpoints = plan.checkpoints[...]
        if checkpoints.first == 0 {
            record(epoch: 0)
            checkpoints.removeFirst()
        }
        let batches = (training.rows + batchSize - 1) / batchSize
        var step = 0
        var epoch = 0
        while epoch < plan.epochs, !active.isEmpty {
            epoch += 1
            let isRecorded = checkpoints.first == epoch
            if plan.batchSize != 0 {
                for lane in 0..<Value.lanes { shuffles[lane].shuffle(&orders[lane]) }
            }
            for batch in 0..<batches {
                let first = batch * batchSize
                let rows = Swift.min(batchSize, training.rows - first)
                self.step(
                    epoch: epoch, first: first, rows: rows,
                    measures: isRecorded && batch == batches - 1)
                if step < plan.recordedMaskSteps { recordMasks(rows: rows) }
                step += 1
            }
            if stopping != nil { watch(epoch: epoch) }
            if isRecorded {
                record(epoch: epoch)
                checkpoints.removeFirst()
            }
        }
        for lane in 0..<Value.lanes {
            stopping?.restore(network, lane: lane)
            runs[lane].finalParameters = network.parameters(lane: lane).map { Float($0) }
        }
        return runs
    }

    /// One update. Loss and gradient norm are computed where a recorder asked for them.
    private mutating func step(epoch: Int, first: Int, rows: Int, measures: Bool) {
        var inputs = UnsafePointer(training.inputs.start)
        var targets = UnsafePointer(training.targets.start)
        if plan.batchSize != 0 || plan.jitter != 0 {
            gather(first: first, rows: rows)
            inputs = UnsafePointer(batchInputs.start)
            targets = UnsafePointer(batchTargets.start)
        }

        // Frozen lanes compute along and are put back afterwards.
        let frozen = Value.Mask(all: true).andNot(active)
        let values = network.storage.values
        let saved = frozen.isEmpty ? nil : Memory<Value>(copying: values)
        defer {
            if let saved {
                for k in 0..<values.count {
                    values.start[k] = values.start[k].replacing(with: saved.start[k], where: frozen)
                }
            }
        }

        pass.dropoutLayers = 0
        let outputs = network.forward(inputs, rows: rows, pass: &pass)
        let features = network.layout.outputs
        batchLoss = plan.loss.evaluate(
            outputs: outputs, targets: targets, rows: rows, features: features,
            gradient: outputGradient.start)
        network.backward(UnsafePointer(outputGradient.start), x: inputs, rows: rows)

        let count = network.layout.trainedCount
        let gradients = network.storage.gradients.start
        if measures {
            var squares = Value(0)
            for k in 0..<count { squares += gradients[k] * gradients[k] }
            gradientNorm = squares.squareRoot()
        }
        let lost = active.andNot(batchLoss.isFinite)
        if !lost.isEmpty { diverge(lost, epoch: epoch) }

        if !plan.penalty.isNone {
            plan.penalty.addGradient(
                to: gradients, values: UnsafePointer(values.start), ranges: penaltyRanges)
        }
        plan.clipping?.apply(to: gradients, count: count)
        optimizer.step(values: values.start, gradients: gradients, count: count)
        plan.penalty.shrink(
            values.start, rate: plan.optimizer.learningRate, ranges: penaltyRanges)
    }

    /// Puts the rows of a batch together, each lane in its own order, and jitters them.
    private mutating func gather(first: Int, rows: Int) {
        let features = training.features
        let width = training.targetsPerRow
        for row in 0..<rows {
            for lane in 0..<Value.lanes {
                let source = orders[lane][first + row]
                for k in 0..<features {
                    batchInputs.start[row * features + k][lane: lane] =
                        training.inputs.start[source * features + k][lane: lane]
                }
                for k in 0..<width {
                    batchTargets.start[row * width + k][lane: lane] =
                        training.targets.start[source * width + k][lane: lane]
                }
            }
        }
        guard plan.jitter != 0 else { return }
        let sigma = Value(plan.jitter)
        for k in 0..<rows * features {
            batchInputs.start[k] += sigma * Value.gaussian(&jitter)
        }
    }

    /// Ends the runs of some lanes, whose loss is not finite any more.
    private mutating func diverge(_ lanes: Value.Mask, epoch: Int) {
        for lane in 0..<Value.lanes where lanes[lane: lane] { runs[lane].divergedAt = epoch }
        active = active.andNot(lanes)
    }

    /// Lets early stopping look at the held-out rows.
    private mutating func watch(epoch: Int) {
        guard let heldOut, var watcher = stopping else { return }
        let losses = loss(of: heldOut)
        let stopped = watcher.watch(losses, network: network, epoch: epoch, active: active)
        stopping = watcher
        for lane in 0..<Value.lanes {
            if active[lane: lane] { runs[lane].bestEpoch = watcher.bestEpoch[lane] }
            if stopped[lane: lane] { runs[lane].stoppedAt = epoch }
        }
        active = active.andNot(stopped)
    }

    private func recordMasks(rows: Int) {}

    private mutating func record(epoch: Int) {}

    private func loss(of samples: PackedSamples<Value>) -> Value { Value(0) }
}
