#if canImport(Neural)
    import TestSupport

    @testable import Neural
#endif

/// Small trainings that together use every part of the core, and hashes of all that comes out of them.
///
/// The file needs nothing but the core and `BitDigest`: it is also compiled for other processors,
/// without the test library (`make arm64`).
enum GoldenRuns {
    /// A plan and the number of rows that its networks see.
    struct Case: Sendable {
        let name: String
        let plan: TrainingPlan
        var rows = 12
    }

    /// A hash and what it is of.
    struct Entry: Sendable {
        let name: String
        let digest: BitDigest
    }

    static var cases: [Case] {
        Activation.allCases.map { activation in
            Case(
                name: activation.rawValue,
                plan: plan(
                    [.dense(outputs: 5), .activation(activation), .dense(outputs: 1)],
                    activation == .identity ? .meanSquaredError : .binaryCrossEntropy,
                    .gradientDescent(learningRate: 0.3)))
        } + [shuffled, noisy, deep, sparse, clamped, wide, bounded, blended]
    }

    private static func plan(
        _ layers: [LayerSpecification], _ loss: Loss, _ optimizer: Optimizer, inputs: Int = 2,
        epochs: Int = 12
    ) -> TrainingPlan {
        TrainingPlan(
            inputs: inputs, layers: layers, loss: loss, optimizer: optimizer, epochs: epochs)
    }

    /// Batches in shuffled order, dropout, batch norm, momentum.
    private static var shuffled: Case {
        var plan = plan(
            [
                .dense(outputs: 6), .batchNorm(), .activation(.tanh), .dropout(rate: 0.3),
                .dense(outputs: 1),
            ], .binaryCrossEntropy,
            .gradientDescent(learningRate: 0.1, momentum: 0.9, nesterov: true))
        plan.batchSize = 5
        plan.recordedMaskSteps = 3
        return Case(name: "shuffled", plan: plan)
    }

    /// Altered inputs, early stopping, Adam.
    private static var noisy: Case {
        var plan = plan(
            [
                .dense(outputs: 6), .activation(.sigmoid), .thresholdDropout(threshold: 0.6),
                .dense(outputs: 1),
            ], .binaryCrossEntropy, .adam(learningRate: 0.1), epochs: 40)
        plan.jitter = 0.3
        plan.shift = ImageShift(width: 2, height: 1, pixels: 1)
        plan.patience = 3
        return Case(name: "noisy", plan: plan)
    }

    /// Residual blocks, three classes, a clipped norm, decoupled decay, momentum of the plain kind.
    private static var deep: Case {
        var plan = plan(
            [
                .dense(outputs: 4), .activation(.prelu),
                .residual([.batchNorm(), .dense(outputs: 4), .activation(.elu)]),
                .residual([.dense(outputs: 4), .dropout(rate: 0.1), .activation(.tanh)]),
                .dense(outputs: 3),
            ], .crossEntropy, .gradientDescent(learningRate: 0.2, momentum: 0.5))
        plan.initializer = .glorot
        plan.clipping = .norm(0.5)
        plan.weightDecay = WeightDecay(rate: 0.01, isDecoupled: true)
        return Case(name: "deep", plan: plan)
    }

    /// Both penalties, L1 by its proximal step.
    private static var sparse: Case {
        var plan = plan(
            [.dense(outputs: 6), .activation(.relu), .dense(outputs: 1)], .meanSquaredError,
            .gradientDescent(learningRate: 0.2))
        plan.initializer = .he
        plan.penalty = Penalty(l1: 0.02, l2: 0.01, isProximal: true)
        return Case(name: "sparse", plan: plan)
    }

    /// L1 by sub-gradient on every number, clamped gradients, coupled decay.
    private static var clamped: Case {
        var plan = plan(
            [.dense(outputs: 6), .activation(.leakyReLU), .dense(outputs: 2)], .meanSquaredError,
            .adam(learningRate: 0.05))
        plan.penalty = Penalty(l1: 0.01, scope: .all)
        plan.clipping = .value(0.05)
        plan.weightDecay = WeightDecay(rate: 0.02)
        return Case(name: "clamped", plan: plan)
    }

    /// Matrices that are cut into tiles.
    private static var wide: Case {
        var plan = plan(
            [.dense(outputs: 33), .activation(.relu), .dense(outputs: 10)], .crossEntropy,
            .adam(learningRate: 0.01), inputs: 40, epochs: 3)
        plan.batchSize = 32
        return Case(name: "wide", plan: plan, rows: 70)
    }

    /// Bounded weight vectors, momentum.
    private static var bounded: Case {
        var plan = plan(
            [
                .dense(outputs: 5), .activation(.tanh),
                .residual([.dense(outputs: 5), .activation(.relu)]), .dense(outputs: 1),
            ], .binaryCrossEntropy, .gradientDescent(learningRate: 0.3, momentum: 0.9))
        plan.maxNorm = MaxNorm(limit: 0.6)
        return Case(name: "bounded", plan: plan)
    }

    /// Mixed rows, smoothed labels, layer norm, gradient noise, averaged weights.
    private static var blended: Case {
        var plan = plan(
            [
                .dense(outputs: 5), .layerNorm(), .activation(.tanh), .dense(outputs: 3),
            ], .crossEntropy, .adam(learningRate: 0.05))
        plan.batchSize = 5
        plan.mixup = Mixup(alpha: 0.3)
        plan.labelSmoothing = LabelSmoothing(epsilon: 0.1)
        plan.gradientNoise = GradientNoise(variance: 0.01)
        plan.averaging = WeightAveraging(share: 0.4)
        return Case(name: "blended", plan: plan)
    }

    /// A seed's rows: normal inputs, targets that depend on the first two.
    private static func data(_ own: Case, seed: UInt64) -> TrainingData {
        var stream = RandomStream(seed: seed, purpose: .data)
        let (plan, outputs) = (own.plan, own.plan.layout.outputs)
        func draw() -> Samples {
            let inputs = (0..<own.rows * plan.inputs).map { _ in stream.normal() }
            let targets = (0..<own.rows).flatMap { row -> [Double] in
                let isOne = inputs[row * plan.inputs] * inputs[row * plan.inputs + 1] > 0
                return (0..<plan.loss.targetsPerRow(outputs: outputs)).map { _ in
                    plan.loss == .crossEntropy
                        ? Double((row + (isOne ? 0 : 1)) % outputs) : isOne ? 1 : 0
                }
            }
            return Samples(inputs: inputs, targets: targets, rows: own.rows)
        }
        return TrainingData(training: draw(), validation: draw(), heldOut: draw())
    }

    /// Everything that a case's training leaves behind, for as many seeds as a number has lanes.
    static func entry<Value: Number>(
        _ own: Case, _ precision: String, _ type: Value.Type
    ) throws(TrainingStopped) -> Entry {
        let seeds = (0..<UInt64(Value.lanes)).map { 3 + $0 }
        var trainer = PackTrainer<Value>(
            plan: own.plan, seeds: seeds, data: seeds.map { data(own, seed: $0) })
        var digest = BitDigest()
        for run in try trainer.train() { digest.add(run) }
        return Entry(name: "\(own.name) \(precision)", digest: digest)
    }

    /// The random streams and what is drawn from them.
    static var random: Entry {
        var digest = BitDigest()
        var stream = RandomStream(seed: 11, purpose: .probe)
        var pack = Xoshiro256<SIMD8<UInt64>>(seeds: Array(4..<12), purpose: .augmentation)
        var order = Array(0..<20)
        for _ in 0..<200 {
            digest.add(stream.uniform(-2, 3))
            digest.add(stream.normal())
            digest.add(stream.index(below: 7))
            digest.add(Float.uniform(stream.next()))
            digest.add(Float.gaussian(&stream))
            digest.add(Double.gaussian(&stream))
            stream.shuffle(&order)
            for place in order { digest.add(place) }
            let numbers = SIMD8<Float>.gaussian(&pack)
            for lane in 0..<8 { digest.add(numbers[lane]) }
        }
        return Entry(name: "random", digest: digest)
    }

    /// The elementary functions over numbers of every size.
    static func functions<Value: Number>(_ name: String, _ type: Value.Type) -> Entry {
        var digest = BitDigest()
        var stream = RandomStream(seed: 12, purpose: .probe)
        for place in 0..<4000 {
            // Half of them of a size that networks see.
            let x =
                place.isMultiple(of: 2)
                ? stream.uniform(-30, 30) : Double(Float(bitPattern: UInt32(stream.next() >> 32)))
            guard !x.isNaN else { continue }
            let values = [
                Value.exp(Value(x)), .log(Value(x.magnitude)), .tanh(Value(x)), .sigmoid(Value(x)),
            ]
            for value in values {
                for lane in 0..<Value.lanes { digest.add(Double(value[lane: lane])) }
            }
        }
        return Entry(name: "functions \(name)", digest: digest)
    }

    /// Steps by given batches, in double precision, as recorded cases are rerun.
    static var steps: Entry {
        let own = deep
        let samples = data(own, seed: 1).training
        var trainer = StepTrainer(
            plan: own.plan,
            parameters: own.plan.initializer.parameters(of: own.plan.layout, seed: 5),
            capacity: samples.rows)
        var digest = BitDigest()
        for _ in 0..<20 {
            let masks = [(0..<samples.rows * 4).map { $0 % 5 != 0 }]
            let result = trainer.step(samples, .init(masks: masks))
            digest.add([result.loss, result.objective, result.gradientNorm])
        }
        digest.add(trainer.parameters)
        digest.add(trainer.outputs(samples.inputs))
        return Entry(name: "steps", digest: digest)
    }

    /// Looks into trained networks.
    static func probes() -> Entry {
        var digest = BitDigest()
        for own in [shuffled, deep] {
            let rows = data(own, seed: 1).training
            let start = own.plan.initializer.parameters(of: own.plan.layout, seed: 2).map {
                Float($0)
            }
            let probe = NetworkProbe(plan: own.plan, parameters: start, capacity: rows.rows)
            for mode in [Mode.training, .evaluation] {
                let pass = probe.pass(rows.inputs, rows: rows.rows, mode: mode)
                for values in pass.outputs + pass.normalized { digest.add(values) }
            }
            digest.add(probe.gradient(rows, loss: own.plan.loss))
            digest.add(
                NetworkField.outputs(plan: own.plan, parameters: start, points: rows.inputs))
        }
        return Entry(name: "probes", digest: digest)
    }

    /// All of them, in a fixed order.
    static func all() throws(TrainingStopped) -> [Entry] {
        var entries = [
            random, functions("float", Float.self), functions("pack", SIMD8<Float>.self),
            functions("double", Double.self), steps, probes(),
        ]
        for own in cases {
            entries.append(try entry(own, "float", Float.self))
            entries.append(try entry(own, "pack", SIMD8<Float>.self))
            entries.append(try entry(own, "double", Double.self))
        }
        return entries
    }
}

extension BitDigest {
    /// Every number that a run recorded.
    mutating func add(_ run: Run) {
        add(run.seed)
        for epoch in [run.divergedAt, run.stoppedAt, run.bestEpoch] { add(epoch ?? -1) }
        add(run.finalParameters)
        for checkpoint in run.checkpoints {
            add(checkpoint.epoch)
            add([checkpoint.trainingModeLoss ?? -1, checkpoint.penalty])
            add([checkpoint.training.loss, checkpoint.training.accuracy])
            if let score = checkpoint.heldOut { add([score.loss, score.accuracy]) }
            add(checkpoint.parameters)
            add(checkpoint.gradientNorms)
            for statistics in checkpoint.batchStatistics {
                add(statistics.mean)
                add(statistics.variance)
            }
        }
        for masks in run.masks {
            for mask in masks { for isKept in mask { add(isKept ? 1 : 0) } }
        }
    }
}
