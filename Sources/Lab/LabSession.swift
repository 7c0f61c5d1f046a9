public import Neural

/// Networks in training: as many seeds as were asked for, in packs, each as far as it was taken.
///
/// What is read off them is that of the last recorded state, or of what is kept once training has ended.
public struct LabSession {
    public let plan: LabPlan
    public let seeds: [UInt64]
    private var packs: [PackInTraining]

    public init(_ plan: LabPlan, seeds: [UInt64]) {
        self.plan = plan
        self.seeds = seeds
        packs = stride(from: 0, to: seeds.count, by: PackInTraining.lanes).map { first in
            PackInTraining(
                plan.plan,
                seeds: Array(seeds[first..<min(first + PackInTraining.lanes, seeds.count)]),
                data: plan.data)
        }
    }

    public var packCount: Int { packs.count }

    /// Trains a pack on to its next recorded state, or ends it after the last one.
    /// - Returns: epochs done; nil where it has ended.
    public mutating func advance(pack place: Int) -> Int? {
        packs[place].advance() ? packs[place].epoch : nil
    }

    /// The runs of all seeds, in their order, as far as they were trained.
    public var runs: [Run] { packs.flatMap { $0.runs } }

    /// What is shown of a seed: what is kept where its run has ended, else its last recorded state; nil where there is
    /// none.
    private func states() -> [Checkpoint?] {
        packs.flatMap { pack in
            pack.runs.map { pack.isFinished ? $0.last : $0.checkpoints.last }
        }
    }

    /// [seeds][8]: epoch, loss and accuracy of the training rows, the same of the held-out rows, penalty, and the epoch after which the run diverged or was stopped early. −1 stands for what there is not.
    public var scores: [Double] {
        zip(runs, states()).flatMap { LabSession.scores($0, $1) }
    }

    private static func scores(_ run: Run, _ state: Checkpoint?) -> [Double] {
        var scores: [Double] = [Double(state?.epoch ?? -1)]
        for score in [state?.training, state?.heldOut] {
            scores += [score?.loss ?? -1, score?.accuracy ?? -1]
        }
        scores.append(state?.penalty ?? -1)
        for epoch in [run.divergedAt, run.stoppedAt] { scores.append(Double(epoch ?? -1)) }
        return scores
    }

    /// How many numbers of a seed `scores` has.
    public static let scoreCount = 8

    /// [seeds][parameters]: the numbers of every network; zeros where there is no state.
    public var parameters: [Float] {
        let count = plan.plan.layout.count
        return states().flatMap { $0?.parameters ?? [Float](repeating: 0, count: count) }
    }

    /// [seeds][points]: what every network answers: the probability of class 1, or the number that it predicts in units
    /// of the standardized targets; −1 where there is no state.
    /// - Parameter points: [points][inputs], in the units in which rows are learnt.
    public func answers(_ points: [Double]) -> [Float] {
        let count = points.count / plan.rows.inputs
        return states().flatMap { state -> [Float] in
            guard let state else { return [Float](repeating: -1, count: count) }
            return NetworkField.outputs(
                plan: plan.plan, parameters: state.parameters, points: points
            ).map {
                plan.rows.loss == .binaryCrossEntropy ? Float(plan.rows.loss.probability($0)) : $0
            }
        }
    }

    /// A hash for every seed: the 64-bit FNV-1a of the bits of its final parameters in double precision; of a run that
    /// has not ended, that of no number.
    public var digests: [UInt64] { runs.map { ParameterDigest.of($0) } }
}
