import Datasets
import Neural
import Results

/// What is kept of runs of one configuration: every measure of every seed, and of the first ones what figures draw, so
/// that a thousand seeds of many configurations fit into memory. It can be written and read without loss.
public struct ReducedRuns: Sendable, Codable {
    /// A value at the epochs that a run recorded.
    struct Curve: Sendable, Codable {
        var epochs: [Int]
        var values: [Double]

        init(_ states: [(epoch: Int, value: Double)]) {
            epochs = states.map(\.epoch)
            values = states.map(\.value)
        }

        var states: [(epoch: Int, value: Double)] { zip(epochs, values).map { ($0, $1) } }
    }

    /// In the order of their runs.
    public private(set) var seeds: [UInt64] = []
    /// Of every seed, by the keys of measures.
    private(set) var readings: [String: [Reading]] = [:]
    /// Of the first seeds that did not diverge.
    private(set) var trainingCurves: [Curve] = []
    private(set) var heldOutCurves: [Curve] = []
    /// The dense weights that they ended with.
    private(set) var weights: [Double] = []
    /// Their parameters, for their answers over the plane.
    private(set) var parameters: [[Float]] = []
    private(set) var diverged: [UInt64] = []
    private(set) var collapsed: [UInt64] = []
    /// Of every run's final parameters, in order.
    private(set) var digests: [UInt64] = []

    init() {}

    /// - Parameters:
    ///   - runs: of a configuration.
    ///   - drawn: of so many of them, the first ones, figures draw curves and weights.
    init(_ runs: [Run], of configuration: Configuration, drawing drawn: Int) {
        let plan = configuration.plan
        for (measure, own) in Measure.readings(Measure.compared, of: runs, plan) {
            readings[measure.key] = own
        }
        seeds = runs.map(\.seed)
        digests = runs.map { ParameterDigest.of($0) }
        diverged = runs.filter { $0.divergedAt != nil }.map(\.seed)
        collapsed = runs.filter { configuration.isCollapsed($0) }.map(\.seed)
        for run in runs.prefix(drawn) where run.divergedAt == nil {
            weights += DenseWeights(run, layout: plan.layout).values
            parameters.append(run.keptParameters)
            let states = run.checkpoints.filter { $0.epoch > 0 }
            trainingCurves.append(Curve(states.map { ($0.epoch, $0.training.loss) }))
            heldOutCurves.append(
                Curve(states.compactMap { state in state.heldOut.map { (state.epoch, $0.loss) } }))
        }
    }

    /// Those of the first seeds alone, as many as there are.
    public func prefix(_ count: Int) -> ReducedRuns {
        guard count < seeds.count else { return self }
        var own = self
        own.seeds = Array(seeds.prefix(count))
        own.readings = readings.mapValues { Array($0.prefix(count)) }
        own.digests = Array(digests.prefix(count))
        let chosen = Set(own.seeds)
        own.diverged = diverged.filter(chosen.contains)
        own.collapsed = collapsed.filter(chosen.contains)
        let networks = min(parameters.count, count - own.diverged.count)
        own.trainingCurves = Array(trainingCurves.prefix(networks))
        own.heldOutCurves = Array(heldOutCurves.prefix(networks))
        own.weights = Array(weights.prefix(networks * weights.count / max(parameters.count, 1)))
        own.parameters = Array(parameters.prefix(networks))
        return own
    }

    /// Adds those of further seeds.
    mutating func append(_ others: ReducedRuns) {
        seeds += others.seeds
        readings.merge(others.readings) { $0 + $1 }
        trainingCurves += others.trainingCurves
        heldOutCurves += others.heldOutCurves
        weights += others.weights
        parameters += others.parameters
        diverged += others.diverged
        collapsed += others.collapsed
        digests += others.digests
    }
}

extension Configuration {
    /// Of the standard deviation of a regression's targets, or of 1 for the score of a class: answers that differ by less
    /// are the same.
    private static let sameAnswer = 0.01

    private static let naturalLogarithmOf2 = 0.693_147_180_559_945_3

    /// Whether a run's network gives all training rows the same answer.
    fileprivate func isCollapsed(_ run: Run) -> Bool {
        guard run.divergedAt == nil, let training = run.last?.training, training.accuracy < 0.95
        else { return false }
        // Of two classes with shares p and 1 − p the entropy is at least 4 ln 2 · p (1 − p), and the product is the
        // variance of their numbers: most runs are told apart without their rows.
        let least = 4 * Self.naturalLogarithmOf2 * training.targetVariance
        guard plan.loss != .binaryCrossEntropy || training.loss >= 0.998 * least else {
            return false
        }
        let constant =
            plan.loss == .meanSquaredError
            ? training.targetVariance : dataset.data(seed: run.seed).training.entropyOfShares
        // The loss of one answer for all rows is never lower than that of their shares, or of their mean.
        guard training.loss >= 0.999 * constant else { return false }
        let rows = dataset.data(seed: run.seed).training
        let answers = plan.pass(rows, of: run).answers
        let outputs = answers.count / rows.rows
        let unit = plan.loss == .meanSquaredError ? training.targetVariance.squareRoot() : 1
        return (0..<outputs).allSatisfy { output in
            let own = stride(from: output, to: answers.count, by: outputs).map { answers[$0] }
            return Double((own.max() ?? 0) - (own.min() ?? 0)) <= Self.sameAnswer * unit
        }
    }
}
