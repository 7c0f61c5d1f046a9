import Neural

/// A run as measures read it: its last state and the weights of that, found once for all of them.
///
/// A class, for two dozen measures hand it around, and a copy of what it holds would take longer than most of them.
final class RunEnd: Sendable {
    let run: Run
    let plan: TrainingPlan
    let layout: ParameterLayout
    private let last: Checkpoint?
    private let dense: DenseWeights?

    init(_ run: Run, plan: TrainingPlan, layout: ParameterLayout) {
        self.run = run
        self.plan = plan
        self.layout = layout
        last = run.last
        dense = run.divergedAt == nil ? DenseWeights(run, layout: layout) : nil
    }

    /// The ends of a plan's runs.
    static func all(_ runs: [Run], of plan: TrainingPlan) -> [RunEnd] {
        let layout = plan.layout
        return runs.map { RunEnd($0, plan: plan, layout: layout) }
    }

    /// What is read off the last state.
    func state(_ read: (Checkpoint) -> Reading) -> Reading {
        guard run.divergedAt == nil else { return .missing(.diverged) }
        return last.map(read) ?? .missing(.notRecorded)
    }

    /// What is read off the held-out rows at the last state.
    func heldOut(_ read: (Score, Checkpoint) -> Reading) -> Reading {
        state { state in state.heldOut.map { read($0, state) } ?? .missing(.nothingHeldOut) }
    }

    /// What is read off the held-out rows at the last epoch that was recorded, whichever weights are kept.
    func lastRecorded(_ read: (Score) -> Reading) -> Reading {
        guard run.divergedAt == nil else { return .missing(.diverged) }
        guard let last = run.checkpoints.last else { return .missing(.notRecorded) }
        return last.heldOut.map(read) ?? .missing(.nothingHeldOut)
    }

    /// How well rows are told: the share that is right, or the share R² of their own variance that is explained
    /// (`Score.explained`), which rows with the same target all over have none of.
    func score(_ score: Score) -> Reading {
        guard plan.loss == .meanSquaredError else { return .value(score.accuracy) }
        return score.explained.map { .value($0) } ?? .missing(.vanished)
    }

    /// What is read off the state that was recorded at an epoch, whatever became of the run later.
    func recorded(at epoch: Int, _ read: (Checkpoint) -> Reading) -> Reading {
        run.checkpoints.first { $0.epoch == epoch }.map(read)
            ?? .missing(run.divergedAt == nil ? .notRecorded : .diverged)
    }

    /// What is read off the weights that are kept.
    func weights(_ read: (DenseWeights) -> Double) -> Reading {
        dense.map { .value(read($0)) } ?? .missing(.diverged)
    }
}
