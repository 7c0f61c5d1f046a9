/// One pack of seeds whose training is watched: it goes on for some epochs at a time.
///
/// Runs are those of `PackTraining.train`, bit for bit, however training is cut.
public struct PackInTraining {
    private var trainer: PackTrainer<SIMD8<Float>>
    private let count: Int
    private let keepsStates: Bool
    /// Whether the runs have ended, and hold the parameters that are kept.
    public private(set) var isFinished = false

    /// How many seeds a pack has at most.
    public static var lanes: Int { SIMD8<Float>.lanes }

    /// - Parameters:
    ///   - plan: what all seeds are trained with.
    ///   - seeds: one, or up to `lanes`.
    ///   - keepsStates: whether runs hold all states that were recorded, rather than the last two at most.
    ///   - data: the rows of a seed; of the same shape for every seed.
    public init(
        _ plan: TrainingPlan, seeds: [UInt64], keepsStates: Bool = true,
        data: (UInt64) -> TrainingData
    ) {
        self.keepsStates = keepsStates
        count = seeds.count
        trainer = PackTrainer(plan: plan, pack: seeds, data: data)
        if !keepsStates { trainer.keepFewStates() }
    }

    /// Epochs done.
    public var epoch: Int { trainer.epoch }

    /// Trains on to the next state that the plan records. After the last one, and where every seed has stopped or
    /// diverged, the runs end: parameters are kept that early stopping or averaging keep, else the last ones.
    /// - Returns: whether it went on.
    public mutating func advance() -> Bool {
        guard !isFinished else { return false }
        guard let next = trainer.nextRecord, !trainer.active.isEmpty else {
            trainer.finish()
            isFinished = true
            return false
        }
        if !keepsStates { trainer.forgetEarlierStates() }
        // Nobody is asked whether it goes on: whoever wants it to end does not ask for more.
        do throws(TrainingStopped) { try trainer.advance(to: next) } catch {}
        return true
    }

    /// One run for each seed, in their order, as far as they were trained.
    public var runs: [Run] { Array(trainer.runs.prefix(count)) }
}
