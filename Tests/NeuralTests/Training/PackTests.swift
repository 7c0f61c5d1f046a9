import Testing

@testable import Neural

/// The core's main invariant: a seed's run does not depend on its company.
@Suite struct PackTests {
    private static let xor = Samples(
        inputs: [0, 0, 0, 1, 1, 0, 1, 1], targets: [0, 1, 1, 0], rows: 4)

    /// Rows of a seed's own, with a validation set.
    static func rows(_ seed: UInt64) -> TrainingData {
        var stream = RandomStream(seed: seed, purpose: .data)
        func draw() -> Samples {
            let inputs = (0..<24).map { _ in stream.normal() }
            return Samples(
                inputs: inputs,
                targets: (0..<12).map { inputs[2 * $0] * inputs[2 * $0 + 1] > 0 ? 1 : 0 },
                rows: 12)
        }
        return TrainingData(training: draw(), validation: draw(), heldOut: draw())
    }

    static let plans: [(name: String, plan: TrainingPlan)] = {
        var base = TrainingPlan(
            inputs: 2,
            layers: [.dense(outputs: 5), .activation(.tanh), .dense(outputs: 1)],
            loss: .binaryCrossEntropy, optimizer: .gradientDescent(learningRate: 0.3), epochs: 40)
        var dropout = base
        dropout.layers.insert(.dropout(rate: 0.4), at: 2)
        dropout.recordedMaskSteps = 3
        var norm = base
        norm.layers.insert(.batchNorm(), at: 1)
        norm.batchSize = 5
        var stopping = base
        stopping.patience = 4
        stopping.jitter = 0.3
        stopping.optimizer = .adam(learningRate: 0.1)
        var sparse = base
        sparse.penalty = Penalty(l1: 0.02, l2: 0.01, isProximal: true)
        sparse.batchSize = 4
        var skip = base
        skip.layers.insert(.residual([.dense(outputs: 5), .activation(.elu)]), at: 2)
        skip.clipping = .norm(0.5)
        var shifted = base
        shifted.shift = ImageShift(width: 2, height: 1, pixels: 1)
        shifted.layers.insert(.thresholdDropout(threshold: 0.4), at: 2)
        var bounded = base
        bounded.maxNorm = MaxNorm(limit: 0.8)
        var mixed = base
        mixed.batchSize = 5
        mixed.mixup = Mixup(alpha: 0.3)
        mixed.labelSmoothing = LabelSmoothing(epsilon: 0.1)
        var averaged = base
        averaged.layers.insert(.layerNorm(), at: 1)
        averaged.gradientNoise = GradientNoise(variance: 0.01)
        averaged.averaging = WeightAveraging(share: 0.3)
        // Seeds that diverge, each in an epoch of its own, among others that do not.
        var wild = base
        wild.layers[1] = .activation(.relu)
        wild.optimizer = .gradientDescent(learningRate: 1e9)
        wild.penalty = Penalty(l1: 1)
        wild.patience = 6
        return [
            ("plain", base), ("dropout", dropout), ("batch norm", norm),
            ("stopping", stopping),
            ("sparse", sparse), ("skip", skip), ("shifted", shifted), ("bounded", bounded),
            ("mixed", mixed), ("averaged", averaged), ("wild", wild),
        ]
    }()

    /// A wide pack, one of eight, and one that is not full.
    @Test(arguments: 0..<plans.count)
    func aLaneEqualsItsSeedAlone(place: Int) throws {
        let (name, plan) = Self.plans[place]
        let seeds: [UInt64] = [4, 9, 2, 7, 1, 8, 3, 5, 6, 0] + Array(10..<26)
        let together = try trained(plan, seeds: seeds, data: Self.rows)
        let diverged = together.count { $0.divergedAt != nil }
        #expect(name == "wild" ? (1..<seeds.count).contains(diverged) : diverged == 0, "\(name)")
        for (run, seed) in zip(together, seeds) {
            var trainer = PackTrainer<Float>(plan: plan, seeds: [seed], data: [Self.rows(seed)])
            let alone = try trainer.train()[0]
            #expect(run.seed == seed)
            #expect(run.finalParameters == alone.finalParameters, "\(name), seed \(seed)")
            #expect(run.masks == alone.masks)
            #expect(run.stoppedAt == alone.stoppedAt)
            #expect(run.divergedAt == alone.divergedAt, "\(name), seed \(seed)")
            #expect(run.last?.training == alone.last?.training)
            #expect(run.last?.heldOut == alone.last?.heldOut)
        }
    }

    /// What is drawn for mixup and for noise has streams of its own: initial weights, batch order, masks and the noise
    /// of inputs stay what they are.
    @Test func newDrawsShiftNoOthers() throws {
        var plan = Self.plans[1].plan
        plan.batchSize = 5
        plan.jitter = 0.2
        let plain = try trained(plan, seeds: [3, 4], data: Self.rows)
        plan.gradientNoise = GradientNoise(variance: 0)
        plan.labelSmoothing = LabelSmoothing(epsilon: 0)
        let silent = try trained(plan, seeds: [3, 4], data: Self.rows)
        #expect(plain.map(\.finalParameters) == silent.map(\.finalParameters))
        plan.mixup = Mixup(alpha: 0.5)
        plan.gradientNoise = GradientNoise(variance: 0.1)
        let noisy = try trained(plan, seeds: [3, 4], data: Self.rows)
        #expect(plain.map(\.masks) == noisy.map(\.masks))
        #expect(
            plain.map { $0.checkpoints[0].parameters } == noisy.map { $0.checkpoints[0].parameters }
        )
        #expect(plain[0].finalParameters != noisy[0].finalParameters)
    }

    @Test func companyAndRecordsDoNotMatter() throws {
        var plan = Self.plans[1].plan
        let few = try trained(plan, seeds: [0, 1, 2], data: Self.rows)
        let many = try trained(
            plan, seeds: Array(0..<21), data: Self.rows)
        #expect(few.map(\.finalParameters) == many.prefix(3).map(\.finalParameters))
        plan.checkpoints = []
        plan.recordedMaskSteps = 0
        let silent = try trained(plan, seeds: [0, 1, 2], data: Self.rows)
        #expect(few.map(\.finalParameters) == silent.map(\.finalParameters))
    }

    @Test func packsAreWideWhereThatLeavesNoThreadWithoutOne() {
        let seeds = Array(UInt64(0)..<43)
        func sizes(
            _ plan: TrainingPlan, _ precision: Precision, threads: Int, rows: Int = 4
        ) -> [Int] {
            let samples = Samples(
                inputs: Array(repeating: 0, count: 2 * rows),
                targets: Array(repeating: 0, count: rows), rows: rows)
            let packs = PackTraining.packs(
                of: seeds, for: plan, precision: precision, threads: threads,
                data: { _ in TrainingData(training: samples) })
            #expect(packs.flatMap { $0 } == seeds)
            return packs.map(\.count)
        }
        let small = Self.plans[0].plan
        #expect(sizes(small, .float, threads: 1) == [16, 16, 11])
        #expect(sizes(small, .float, threads: 2) == [16, 16, 8, 3])
        #expect(sizes(small, .float, threads: 3) == [8, 8, 8, 8, 8, 3])
        #expect(sizes(small, .double, threads: 1) == Array(repeating: 1, count: 43))
        // All rows at once, as many as no cache holds.
        #expect(sizes(small, .float, threads: 1, rows: 1000) == [16, 16, 11])
        #expect(sizes(small, .float, threads: 1, rows: 200_000) == [8, 8, 8, 8, 8, 3])
        var large = small
        large.layers[0] = .dense(outputs: 1000)
        #expect(sizes(large, .float, threads: 1) == [8, 8, 8, 8, 8, 3])
    }

    @Test func trainingIsAskedEvery512UpdatesWhetherToGoOn() throws {
        var plan = Self.plans[0].plan
        plan.epochs = 2000
        var asked = 0
        #expect(throws: TrainingStopped.self) {
            try PackTraining.train(plan, seeds: [1, 2], data: Self.rows) {
                asked += 1
                return asked < 3
            }
        }
        #expect(asked == 3)
        asked = 0
        let runs = try PackTraining.train(plan, seeds: [1, 2], data: Self.rows) {
            asked += 1
            return true
        }
        // A whole batch each: 2,000 updates.
        #expect(asked == 3)
        #expect(runs.map(\.seed) == [1, 2])
        #expect(runs.allSatisfy { $0.last?.epoch == 2000 })
    }

    /// Patience that runs out over losses that are no numbers is no early stop but a divergence, and
    /// so is a held-out loss that is none.
    @Test func whatEndsWithoutANumberHasDiverged() throws {
        for patience in [nil, 1, 3] {
            var plan = Self.plans[0].plan
            plan.layers[1] = .activation(.relu)
            plan.optimizer = .gradientDescent(learningRate: 1e30)
            plan.penalty = Penalty(l2: 1e9)
            plan.patience = patience
            plan.checkpoints = [plan.epochs]
            let runs = try trained(plan, seeds: [0, 1, 2], data: Self.rows)
            #expect(runs.allSatisfy { $0.divergedAt != nil && $0.last == nil })
        }
        var plan = Self.plans[0].plan
        plan.loss = .meanSquaredError
        plan.checkpoints = [1]
        plan.epochs = 1
        let runs = try trained(plan, seeds: [0, 1]) { seed in
            let rows = Self.rows(seed)
            let far = Samples(inputs: [1, 1], targets: [1e30], rows: 1)
            return TrainingData(training: rows.training, validation: nil, heldOut: far)
        }
        #expect(runs.map(\.divergedAt) == [1, 1])
    }

    @Test func shiftsMoveWholePictures() {
        let shift = ImageShift(width: 3, height: 2, pixels: 1)
        var random = Xoshiro256<UInt64>(seeds: [5], purpose: .augmentation)
        let image = Memory<Float>(count: 6)
        var seen: Set<[Float]> = []
        for _ in 0..<400 {
            for k in 0..<6 { image.start[k] = Float(k + 1) }
            shift.apply(to: image.start, rows: 1, random: &random)
            seen.insert((0..<6).map { image.start[$0] })
        }
        // Nine moves, all of them different pictures.
        #expect(seen.count == 9)
        #expect(seen.contains([1, 2, 3, 4, 5, 6]))
        #expect(seen.contains([0, 0, 0, 0, 1, 2]))
    }

    @Test func doublePrecisionAgreesWithSingle() throws {
        let plan = Self.plans[0].plan
        let single = try trained(plan, seeds: [3], data: Self.rows)
        let double = try trained(
            plan, seeds: [3], precision: .double, data: Self.rows)
        for (a, b) in zip(single[0].finalParameters, double[0].finalParameters) {
            #expect(abs(a - b) < 1e-4)
        }
    }

    @Test func proximalStepsLandOnZero() throws {
        let runs = try trained(
            Self.plans[4].plan, seeds: [1, 2, 3], data: Self.rows)
        #expect(runs.contains { $0.finalParameters.contains(0) })
    }

    @Test func divergenceIsRecorded() throws {
        var plan = Self.plans[0].plan
        plan.loss = .meanSquaredError
        plan.layers = [.dense(outputs: 4), .activation(.relu), .dense(outputs: 1)]
        plan.optimizer = .gradientDescent(learningRate: 1e6)
        let runs = try trained(plan, seeds: [1], data: Self.rows)
        #expect(runs[0].divergedAt != nil)
        #expect(!runs[0].isSolved)
        for checkpoint in runs[0].checkpoints {
            #expect(checkpoint.training.loss.isFinite)
        }
    }

    @Test func patienceRestoresTheBestWeights() throws {
        var plan = Self.plans[3].plan
        plan.epochs = 400
        let runs = try trained(plan, seeds: [1, 2], data: Self.rows)
        for run in runs {
            let stopped = try #require(run.stoppedAt)
            let best = try #require(run.bestEpoch)
            #expect(stopped - best == 4)
        }
    }
}
