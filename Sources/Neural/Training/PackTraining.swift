/// Trains a plan for one pack of seeds, on the thread that asks for it.
///
/// Whoever trains many seeds has them cut into packs; a seed's run depends neither on its company nor on how the
/// packs are cut.
public enum PackTraining {
    /// The most numbers of a network that is trained in wide packs: with more, twice as many seeds no longer fit the
    /// processor's nearest cache, and products of matrices keep its units busy as it is. Where sixteen seeds fit one
    /// register, a wide pack gains more than it costs up to more numbers.
    private static let mostWideNumbers =
        MemoryLayout<Wide>.size <= VectorRegister.bytes ? 1024 : 256
    /// The most bytes of a wide pack with its runs: where rows go through all of the processor's caches, width gains
    /// nothing.
    private static let mostWideBytes = 64 << 20

    /// How many seeds a pack has at most.
    /// - Parameters:
    ///   - rows: training rows.
    ///   - otherRows: rows that validate or are held out.
    static func lanes(_ plan: TrainingPlan, rows: Int, otherRows: Int, precision: Precision) -> Int
    {
        guard canBeWide(plan, precision) else { return narrowLanes(precision) }
        let bytes = plan.packBytes(
            lanes: Wide.lanes, rows: rows, otherRows: otherRows, precision: precision)
        return bytes <= mostWideBytes ? Wide.lanes : narrowLanes(precision)
    }

    private static func canBeWide(_ plan: TrainingPlan, _ precision: Precision) -> Bool {
        precision == .float && plan.layout.count <= mostWideNumbers
    }

    private static func narrowLanes(_ precision: Precision) -> Int {
        switch precision {
        case .float: SIMD8<Float>.lanes
        case .double: Double.lanes
        }
    }

    /// The seeds in their order, in packs for threads that would else have nothing to do.
    ///
    /// A wide pack takes longer than a narrow one, so that several threads do not get one until there is one for each.
    /// A single thread gets as few packs as there can be: one of nine seeds takes less time than two.
    /// - Parameter data: the rows of a seed; of the same shape for every seed.
    public static func packs(
        of seeds: [UInt64], for plan: TrainingPlan, precision: Precision, threads: Int,
        data: (UInt64) -> TrainingData
    ) -> [[UInt64]] {
        let narrow = narrowLanes(precision)
        var most = narrow
        let least = threads == 1 ? narrow + 1 : Wide.lanes * threads
        if canBeWide(plan, precision), seeds.count >= least {
            let shape = data(seeds[0])
            most = lanes(
                plan, rows: shape.training.rows,
                otherRows: (shape.validation?.rows ?? 0) + (shape.heldOut?.rows ?? 0),
                precision: precision)
        }
        var packs: [[UInt64]] = []
        var first = 0
        while first < seeds.count {
            let rest = seeds.count - first
            let isFull = rest >= most
            let count = Swift.min(rest, isFull || threads == 1 && rest > narrow ? most : narrow)
            packs.append(Array(seeds[first..<first + count]))
            first += count
        }
        return packs
    }

    /// One run for each seed, in the order of the seeds.
    ///
    /// - Parameters:
    ///   - plan: what all of them are trained with.
    ///   - seeds: one, or up to as many as a pack of any plan has.
    ///   - precision: of every number in training.
    ///   - data: the rows of a seed; of the same shape for every seed.
    ///   - goesOn: asked after every 512 updates whether training is still wanted.
    /// - Throws: `TrainingStopped` where it is not.
    public static func train(
        _ plan: TrainingPlan, seeds: [UInt64], precision: Precision = .float,
        data: (UInt64) -> TrainingData, while goesOn: () -> Bool = { true }
    ) throws(TrainingStopped) -> [Run] {
        // Not generic over the number, nor over the error: code in another module would train with
        // functions that are not specialised for packs, several times slower.
        let runs: [Run]
        switch precision {
        case .float where seeds.count > SIMD8<Float>.lanes:
            var trainer = PackTrainer<Wide>(plan: plan, pack: seeds, data: data)
            runs = try trainer.train(while: goesOn)
        case .float:
            var trainer = PackTrainer<SIMD8<Float>>(plan: plan, pack: seeds, data: data)
            runs = try trainer.train(while: goesOn)
        case .double:
            var trainer = PackTrainer<Double>(plan: plan, pack: seeds, data: data)
            runs = try trainer.train(while: goesOn)
        }
        return Array(runs.prefix(seeds.count))
    }
}

/// Training was told not to go on, and has no result.
public struct TrainingStopped: Error, Sendable, Hashable {}
