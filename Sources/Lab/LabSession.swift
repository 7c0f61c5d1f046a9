public import Neural

/// Networks in training: as many seeds as were asked for, in packs, each as far as it was taken.
///
/// What is read off them is that of the last recorded state, or of what is kept once training has ended.
public struct LabSession {
    public let plan: LabPlan
    public let seeds: [UInt64]
    /// Each from its first step on: to draw the rows of all takes longer than a page may wait for one.
    private var packs: [PackInTraining?]
    /// The seeds of each pack.
    private let cuts: [ArraySlice<UInt64>]
    /// The rows that all learn, drawn once; nil where each has its own, and before the first step.
    private var sharedRows: TrainingData?
    /// Where states are looked into, a pack after the other.
    private let networks: NetworkPack

    public init(_ plan: LabPlan, seeds: [UInt64]) {
        self.plan = plan
        self.seeds = seeds
        networks = NetworkPack(plan.plan)
        cuts = stride(from: 0, to: seeds.count, by: PackInTraining.lanes).map { first in
            seeds[first..<min(first + PackInTraining.lanes, seeds.count)]
        }
        packs = cuts.map { _ in nil }
    }

    public var packCount: Int { packs.count }

    /// Trains a pack on to its next recorded state, or ends it after the last one.
    /// - Returns: epochs done; nil where it has ended.
    public mutating func advance(pack place: Int) -> Int? {
        if packs[place] == nil {
            if let seed = plan.dataSeed, sharedRows == nil { sharedRows = plan.data(seed: seed) }
            packs[place] = PackInTraining(
                plan.plan, seeds: Array(cuts[place]), keepsStates: false,
                data: { sharedRows ?? plan.data(seed: $0) })
        }
        guard packs[place]?.advance() == true else { return nil }
        return packs[place]?.epoch
    }

    /// The runs of all seeds in training, in their order, as far as they were trained.
    public var runs: [Run] { packs.flatMap { $0?.runs ?? [] } }

    /// A seed's run, and what is shown of it: what is kept where it has ended, else its last recorded state.
    private typealias Shown = (run: Run?, state: Checkpoint?)

    /// What is shown of a pack's seeds.
    private func shown(pack place: Int) -> [Shown] {
        guard let pack = packs[place] else { return cuts[place].map { _ in (nil, nil) } }
        return pack.runs.map { ($0, pack.isFinished ? $0.last : $0.checkpoints.last) }
    }

    /// What is shown of all seeds, in their order.
    private var shown: [Shown] { packs.indices.flatMap { shown(pack: $0) } }

    /// [seeds][8]: epoch, loss and accuracy of the training rows, the same of the held-out rows, penalty, and the epoch
    /// after which the run diverged or was stopped early. −1 stands for what there is not.
    public var scores: [Double] { shown.flatMap { Self.scores($0.run, $0.state) } }

    private static func scores(_ run: Run?, _ state: Checkpoint?) -> [Double] {
        var scores: [Double] = [Double(state?.epoch ?? -1)]
        for score in [state?.training, state?.heldOut] {
            scores += [score?.loss ?? -1, score?.accuracy ?? -1]
        }
        scores.append(state?.penalty ?? -1)
        for epoch in [run?.divergedAt, run?.stoppedAt] { scores.append(Double(epoch ?? -1)) }
        return scores
    }

    /// How many numbers of a seed `scores` has.
    public static let scoreCount = 8

    /// [seeds][parameters]: the numbers of every network; zeros where there is no state.
    public var parameters: [Float] {
        shown.flatMap {
            $0.state?.parameters ?? [Float](repeating: 0, count: plan.layout.count)
        }
    }

    /// [seeds][points]: what every network answers: the probability of class 1, or the number that it predicts in units
    /// of the standardized targets; −1 where there is no state.
    /// - Parameter points: [points][inputs], in the units in which rows are learnt.
    public func answers(_ points: [Double]) -> [Float] {
        let loss = plan.rows.loss
        return outputs(points.map { Float($0) }).flatMap { pack in
            pack.hasState.indices.flatMap { lane in
                pack.outputs.map { output -> Float in
                    guard pack.hasState[lane] else { return -1 }
                    return loss == .binaryCrossEntropy
                        ? Float(loss.probability(output[lane])) : output[lane]
                }
            }
        }
    }

    /// Of each pack which of its seeds have a state, and what these answer at the same points.
    func outputs(_ points: [Float]) -> [(hasState: [Bool], outputs: [SIMD8<Float>])] {
        packs.indices.map { place in
            let states = shown(pack: place).map { $0.state }
            for (lane, state) in states.enumerated() {
                if let state { networks.setParameters(state.parameters, lane: lane) }
            }
            return (states.map { $0 != nil }, networks.outputs(points))
        }
    }

    /// The dense weights of every seed that has a state, without biases.
    var weights: [Float] {
        shown.flatMap { own -> [Float] in
            guard let parameters = own.state?.parameters else { return [] }
            return plan.layout.weightBlocks.flatMap { parameters[$0.range] }
        }
    }

    /// A hash for every seed: the 64-bit FNV-1a of the bits of its final parameters in double precision; of a run that
    /// has not ended, that of no number.
    public var digests: [UInt64] {
        shown.map { $0.run.map { ParameterDigest.of($0) } ?? BitDigest().value }
    }
}
