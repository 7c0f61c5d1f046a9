import Datasets
import Methods
import Neural
public import Results
import Training

/// What a configuration's runs came to: every measure of every seed, and of the runs themselves no more than figures
/// show and exports need, so that a thousand seeds of many configurations fit into memory.
public struct ConfigurationRuns: Sendable {
    public let configuration: Configuration
    /// In the order of their runs.
    public private(set) var seeds: [UInt64] = []
    private var readings: [Measure: [Reading]] = [:]
    private var trainingCurves: [[(epoch: Int, value: Double)]] = []
    private var heldOutCurves: [[(epoch: Int, value: Double)]] = []
    /// The dense weights that the first seeds ended with.
    public private(set) var weights: [Double] = []
    /// The parameters of the first seeds that did not diverge, for their answers over the plane.
    public private(set) var parameters: [[Float]] = []
    /// Seeds that diverged.
    public private(set) var diverged: [UInt64] = []
    /// Seeds whose network gives every training row the same answer, or nearly: those that learnt nothing.
    public private(set) var collapsed: [UInt64] = []
    /// Of every run's final parameters, in order.
    public private(set) var digests: [UInt64] = []
    /// What is exported of all of them.
    private(set) var kept: KeptRuns

    /// Of so many seeds, curves and weights are drawn at most.
    public static let drawnSeeds = 64
    /// Of so many they are: fewer where networks are large.
    let drawn: Int

    init(
        _ configuration: Configuration, drawing drawn: Int = drawnSeeds,
        keepingFor formats: Set<ExportFormat> = []
    ) {
        self.configuration = configuration
        self.drawn = drawn
        kept = KeptRuns(for: formats)
    }

    /// Adds runs of further seeds.
    mutating func add(_ runs: [Run]) {
        let plan = configuration.plan
        kept.add(runs, of: configuration)
        readings.merge(Measure.readings(Measure.compared, of: runs, plan)) { $0 + $1 }
        for run in runs {
            if run.divergedAt != nil { diverged.append(run.seed) }
            if isCollapsed(run) { collapsed.append(run.seed) }
            seeds.append(run.seed)
            digests.append(ParameterDigest.of(run))
            guard seeds.count <= drawn, run.divergedAt == nil else { continue }
            weights += DenseWeights(run, layout: plan.layout).values
            parameters.append(run.keptParameters)
            let states = run.checkpoints.filter { $0.epoch > 0 }
            trainingCurves.append(states.map { ($0.epoch, $0.training.loss) })
            heldOutCurves.append(
                states.compactMap { state in state.heldOut.map { (state.epoch, $0.loss) } })
        }
    }

    /// Whether its loss on the training rows is that of one answer for all of them, which gives every class its share,
    /// or every row the mean.
    private func isCollapsed(_ run: Run) -> Bool {
        guard run.divergedAt == nil, let training = run.last?.training, training.accuracy < 0.95
        else { return false }
        let constant =
            configuration.plan.loss == .meanSquaredError
            ? training.targetVariance
            : configuration.dataset.data(seed: run.seed).training.entropyOfShares
        return training.loss >= 0.999 * constant
    }

    /// A measure of all seeds.
    public subscript(measure: Measure) -> Measurement {
        Measurement(measure, readings[measure] ?? [])
    }

    /// Median and band of the loss of the training rows, and of the held-out ones, at recorded epochs.
    public var training: CurveSummary { CurveSummary(trainingCurves) }
    public var heldOut: CurveSummary { CurveSummary(heldOutCurves) }

    /// One hash of all networks, as `regplot train --digest` prints it.
    public var digest: String { ParameterDigest.of(digests).hexadecimal }
}
