/// Trains a plan for one pack of seeds, on the thread that asks for it.
///
/// Whoever trains many seeds cuts them into packs of `lanes`; a seed's run depends neither on its
/// company nor on how the packs are cut.
public enum PackTraining {
    /// How many seeds a pack has at most: as many as fit into a register.
    public static func lanes(_ precision: Precision) -> Int {
        switch precision {
        case .float: SIMD8<Float>.lanes
        case .double: Double.lanes
        }
    }

    /// One run for each seed, in the order of the seeds.
    ///
    /// - Parameters:
    ///   - plan: what all of them are trained with.
    ///   - seeds: one, or up to as many as a pack has.
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
