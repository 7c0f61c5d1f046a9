import Neural
public import Results

/// What a configuration's runs came to.
public struct ConfigurationRuns: Sendable {
    public let configuration: Configuration
    private var reduced = ReducedRuns()
    /// What is exported of all runs.
    private(set) var kept: KeptRuns
    /// Of so many seeds, the first ones, curves and weights are drawn: fewer where networks are large.
    let drawn: Int

    /// At most of so many.
    public static let drawnSeeds = 64

    init(
        _ configuration: Configuration, drawing drawn: Int = drawnSeeds,
        keepingFor formats: Set<ExportFormat> = []
    ) {
        self.configuration = configuration
        self.drawn = drawn
        kept = KeptRuns(for: formats)
    }

    /// Adds runs of further seeds.
    mutating func append(_ runs: ReducedRuns) { reduced.append(runs) }

    /// Keeps of them what is exported.
    mutating func keep(_ runs: [Run]) { kept.add(runs, of: configuration) }

    /// Of so many further seeds curves and weights are drawn.
    var drawnNext: Int { max(drawn - seeds.count, 0) }

    /// In the order of their runs.
    public var seeds: [UInt64] { reduced.seeds }
    /// The dense weights that the first seeds ended with.
    public var weights: [Double] { reduced.weights }
    /// The parameters of the first seeds that did not diverge, for their answers over the plane.
    public var parameters: [[Float]] { reduced.parameters }
    /// Seeds that diverged.
    public var diverged: [UInt64] { reduced.diverged }
    /// Seeds whose network gives every training row the same answer, or nearly: those that learnt nothing.
    public var collapsed: [UInt64] { reduced.collapsed }

    /// A measure of all seeds.
    public subscript(measure: Measure) -> Measurement {
        Measurement(measure, reduced.readings[measure.key] ?? [])
    }

    /// Median and band of the loss of the training rows, and of the held-out ones, at recorded epochs.
    public var training: CurveSummary { CurveSummary(reduced.trainingCurves.map(\.states)) }
    public var heldOut: CurveSummary { CurveSummary(reduced.heldOutCurves.map(\.states)) }

    /// Of every run's final parameters, in order.
    public var digests: [UInt64] { reduced.digests }
    /// Whether every seed has the very network that it has there, as with a method at strength 0 and none.
    func isSame(as other: ConfigurationRuns) -> Bool {
        !digests.isEmpty && digests == other.digests
    }
    /// One hash of all networks, as `regplot train --digest` prints it.
    public var digest: String { ParameterDigest.of(reduced.digests).hexadecimal }
}
