/// Trains as many seeds in lockstep as a number has lanes.
struct PackTrainer<Value: Number> {
    private let plan: TrainingPlan
    private let network: Network<Value>
    private let training: PackedSamples<Value>
    private let validation: PackedSamples<Value>?
    private let batchSize: Int
    private let recorder: Recorder<Value>

    private var update: NetworkUpdate<Value>
    private var pass: ForwardPass<Value>
    private var augmentation: Xoshiro256<Value.Words>
    private var orders: [[Int]]
    private var shuffles: [RandomStream]
    private var stopping: EarlyStopping<Value>?
    private var average: WeightAverage<Value>?
    private let batchInputs, batchTargets: Memory<Value>

    /// Lanes still in training: neither diverged nor stopped.
    private(set) var active = Value.Mask(all: true)
    /// The values of lanes that are not, put back after every step.
    private let frozenValues: Memory<Value>
    /// What was taken down so far.
    private(set) var runs: [Run]
    /// Epochs and updates done.
    private(set) var epoch = 0
    private var steps = 0
    /// Epochs that are to be recorded yet.
    private var checkpoints: ArraySlice<Int>

    /// - Parameters:
    ///   - seeds: as many as there are lanes.
    ///   - data: each seed's rows; all of the same shape.
    init(plan: TrainingPlan, seeds: [UInt64], data: [TrainingData]) {
        precondition(seeds.count == Value.lanes && data.count == Value.lanes, "one seed per lane")
        precondition(
            plan.shift.map { $0.width * $0.height == plan.inputs } ?? true,
            "pictures of as many pixels as there are inputs")
        self.plan = plan
        checkpoints = plan.checkpoints[...]
        training = PackedSamples(data.map { $0.training })
        validation =
            data[0].validation == nil ? nil : PackedSamples(data.compactMap { $0.validation })
        batchSize =
            plan.batchSize == 0 ? training.rows : Swift.min(plan.batchSize, training.rows)
        network = Network(
            inputs: plan.inputs, layers: plan.layers, capacity: Swift.max(batchSize, 64))
        let layout = network.layout
        for lane in 0..<Value.lanes {
            network.setParameters(
                plan.initializer.parameters(of: layout, seed: seeds[lane]), lane: lane)
        }
        recorder = Recorder(
            plan: plan, network: network, training: training,
            heldOut: data[0].heldOut == nil ? nil : PackedSamples(data.compactMap { $0.heldOut }),
            validation: validation)
        update = NetworkUpdate(network, plan: plan, seeds: seeds)
        pass = ForwardPass(mode: .training, dropout: Xoshiro256(seeds: seeds, purpose: .dropout))
        augmentation = Xoshiro256(seeds: seeds, purpose: .augmentation)
        shuffles = seeds.map { RandomStream(seed: $0, purpose: .shuffle) }
        orders = Array(repeating: Array(0..<training.rows), count: Value.lanes)
        batchInputs = Memory(count: batchSize * training.features)
        batchTargets = Memory(count: batchSize * training.targetsPerRow)
        frozenValues = Memory(count: layout.count)
        runs = seeds.map { [recorder] in recorder.emptyRun(seed: $0) }
        if let patience = plan.patience {
            precondition(validation != nil, "early stopping watches validation rows")
            stopping = EarlyStopping(patience: patience, count: layout.count)
        }
        average = plan.averaging.map { _ in WeightAverage(count: layout.trainedCount) }
    }

    /// A pack of one seed, or up to as many as there are lanes; one that is not full is filled up with its first seed
    /// again.
    /// - Parameter data: the rows of a seed; of the same shape for every seed.
    init(plan: TrainingPlan, pack seeds: [UInt64], data: (UInt64) -> TrainingData) {
        let lanes = Value.lanes
        precondition((1...lanes).contains(seeds.count), "a pack of one to \(lanes) seeds")
        let filled = seeds + Array(repeating: seeds[0], count: lanes - seeds.count)
        let own = seeds.map { data($0) }
        self.init(
            plan: plan, seeds: filled,
            data: own + Array(repeating: own[0], count: lanes - own.count))
    }

    /// Makes room for no more than two states of each run. Whoever does so forgets the earlier ones of them.
    mutating func keepFewStates() {
        runs = runs.map { recorder.emptyRun(seed: $0.seed, states: 2) }
    }

    /// Forgets all states before the last one of each run.
    mutating func forgetEarlierStates() {
        for lane in runs.indices { runs[lane].history.forgetEarlier() }
    }

    /// The next epoch whose state is recorded; nil after the last.
    var nextRecord: Int? { checkpoints.first }

    /// Trains to the end and returns one run per lane.
    /// - Parameter goesOn: asked after every 512 updates.
    /// - Throws: `TrainingStopped` where it says no.
    mutating func train(while goesOn: () -> Bool = { true }) throws(TrainingStopped) -> [Run] {
        try advance(to: plan.epochs, while: goesOn)
        finish()
        return runs
    }

    /// Trains on, up to the end of an epoch or to where no lane is in training any more.
    /// - Parameters:
    ///   - last: the epoch; where it is done already, nothing happens.
    ///   - goesOn: asked after every 512 updates.
    /// - Throws: `TrainingStopped` where it says no.
    mutating func advance(
        to last: Int, while goesOn: () -> Bool = { true }
    ) throws(TrainingStopped) {
        if checkpoints.first == 0 {
            record(epoch: 0, step: nil)
            checkpoints.removeFirst()
        }
        let batches = (training.rows + batchSize - 1) / batchSize
        while epoch < last, !active.isEmpty {
            epoch += 1
            let isRecorded = checkpoints.first == epoch
            var loss = Value(0)
            if plan.batchSize != 0 {
                for lane in 0..<Value.lanes { shuffles[lane].shuffle(&orders[lane]) }
            }
            for batch in 0..<batches {
                let first = batch * batchSize
                let rows = Swift.min(batchSize, training.rows - first)
                loss = step(
                    epoch: epoch, first: first, rows: rows,
                    measures: isRecorded && batch == batches - 1)
                if steps < plan.recordedMaskSteps {
                    recorder.recordMasks(rows: rows, active: active, into: &runs)
                }
                steps += 1
                if steps & 511 == 0, !goesOn() { throw TrainingStopped() }
            }
            if stopping != nil { watch(epoch: epoch) }
            addToAverage(epoch: epoch)
            if isRecorded {
                record(
                    epoch: epoch, step: .init(loss: loss, blockNorms: update.blockNorms))
                checkpoints.removeFirst()
            }
        }
    }

    /// One update, of the lanes in training alone, and the data loss before it.
    private mutating func step(
        epoch: Int, first: Int, rows: Int, measures: Bool
    ) -> Value {
        var inputs = training.inputs.start
        var targets = training.targets.start
        if plan.batchSize != 0 || plan.jitter != 0 || plan.shift != nil {
            gather(first: first, rows: rows)
            inputs = batchInputs.start
            targets = batchTargets.start
        }
        let frozen = Value.Mask(all: true).andNot(active)
        if !frozen.isEmpty { frozenValues.copy(network.storage.values) }

        pass.dropoutLayers = 0
        let loss = update.apply(
            inputs: inputs, targets: targets, rows: rows, pass: &pass,
            measuring: measures ? .blockNorms : .divergence
        ).loss
        diverge(active.andNot(loss.isFinite), epoch: epoch)

        if !frozen.isEmpty {
            let (values, kept) = (network.storage.values.start, frozenValues.start)
            for k in 0..<frozenValues.count {
                values[k] = values[k].replacing(with: kept[k], where: frozen)
            }
        }
        return loss
    }

    /// Puts the rows of a batch together, each lane in its own order, and alters them.
    private mutating func gather(first: Int, rows: Int) {
        let features = training.features
        let width = training.targetsPerRow
        let (inputs, targets) = (batchInputs.start, batchTargets.start)
        let (allInputs, allTargets) = (training.inputs.start, training.targets.start)
        let orders = orders
        for row in 0..<rows {
            let (input, target) = (inputs + row &* features, targets + row &* width)
            for lane in 0..<Value.lanes {
                let source = orders[lane][first + row]
                input.update(lane: lane, from: allInputs + source &* features, count: features)
                target.update(lane: lane, from: allTargets + source &* width, count: width)
            }
        }
        plan.shift?.apply(to: inputs, rows: rows, random: &augmentation)
        guard plan.jitter != 0 else { return }
        let sigma = Value(plan.jitter)
        for k in 0..<rows * features {
            inputs[k] += sigma * Value.gaussian(&augmentation)
        }
    }

    /// Ends the runs of some lanes, whose loss or weights are not finite any more.
    private mutating func diverge(_ lanes: Value.Mask, epoch: Int) {
        guard !lanes.isEmpty else { return }
        for lane in 0..<Value.lanes where lanes[lane: lane] && runs[lane].divergedAt == nil {
            runs[lane].divergedAt = runs[lane].stoppedAt ?? epoch
        }
        active = active.andNot(lanes)
    }

    /// Lets early stopping look at the validation rows.
    private mutating func watch(epoch: Int) {
        guard let validation, var watcher = stopping else { return }
        let evaluation = Evaluation(of: validation, network: network, loss: plan.loss)
        // Patience with a loss that is no number would end in weights that are none.
        diverge(active.andNot(evaluation.loss.isFinite), epoch: epoch)
        let stopped = watcher.watch(
            evaluation.loss, values: network.storage.values, epoch: epoch, active: active)
        watcher.restore(network.storage.values, in: stopped)
        stopping = watcher
        for lane in 0..<Value.lanes {
            if active[lane: lane] { runs[lane].bestEpoch = watcher.bestEpoch[lane] }
            if stopped[lane: lane] { runs[lane].stoppedAt = epoch }
        }
        active = active.andNot(stopped)
    }

    /// Takes the weights after one of the last epochs into their mean.
    private mutating func addToAverage(epoch: Int) {
        guard let averaging = plan.averaging, epoch >= averaging.firstEpoch(of: plan.epochs) else {
            return
        }
        let values = network.storage.values.start
        average?.add(values)
    }

    /// Puts the mean of weights, where there is one by now, in the place of the weights; a second time undoes it.
    private func exchangeAverage() {
        guard let average, average.count > 0 else { return }
        average.exchange(network.storage.values.start)
    }

    /// Takes down the state of the lanes in training.
    private mutating func record(epoch: Int, step: Recorder<Value>.StepRecord?) {
        exchangeAverage()
        defer { exchangeAverage() }
        diverge(active.andNot(finiteLanes), epoch: epoch)
        let lost = recorder.recordCheckpoint(
            epoch: epoch, step: step, lanes: active, into: &runs)
        diverge(lost, epoch: epoch)
    }

    /// The lanes all of whose numbers are finite.
    private var finiteLanes: Value.Mask {
        var finite = Value.Mask(all: true)
        for k in 0..<network.layout.count {
            finite = finite.and(network.storage.values.start[k].isFinite)
        }
        return finite
    }

    /// Ends all runs: puts back the best weights of lanes that were never stopped, and takes down
    /// what is kept and how well it does, so that both belong together however training ended.
    mutating func finish() {
        exchangeAverage()
        stopping?.restore(network.storage.values, in: active)
        var kept = Value.Mask(all: true)
        for lane in 0..<Value.lanes { kept[lane: lane] = runs[lane].divergedAt == nil }
        diverge(kept.andNot(finiteLanes), epoch: epoch)
        kept = kept.and(finiteLanes)
        let lost = recorder.recordKept(
            epochs: stopping?.bestEpoch ?? Array(repeating: epoch, count: Value.lanes),
            lanes: kept, isRestored: stopping != nil, into: &runs)
        diverge(lost, epoch: epoch)
        for lane in 0..<Value.lanes {
            runs[lane].finalParameters =
                runs[lane].divergedAt == nil
                ? network.parameters(lane: lane).map { Double($0) }
                : runs[lane].last?.parameters.map { Double($0) } ?? []
        }
    }
}
