import Neural
public import Results

/// What a configuration's runs came to.
public struct ConfigurationRuns: Sendable {
    public let configuration: Configuration
    private var kept = ReducedRuns()
    /// Of so many seeds, the first ones, curves and weights are drawn: fewer where networks are large.
    let drawn: Int

    /// At most of so many.
    public static let drawnSeeds = 64

    init(_ configuration: Configuration, drawing drawn: Int = drawnSeeds) {
        self.configuration = configuration
        self.drawn = drawn
    }

    /// Adds runs of further seeds.
    mutating func append(_ runs: ReducedRuns) { kept.append(runs) }

    /// Of so many further seeds curves and weights are drawn.
    var drawnNext: Int { max(drawn - seeds.count, 0) }

    /// In the order of their runs.
    public var seeds: [UInt64] { kept.seeds }
    /// The dense weights that the first seeds ended with.
    public var weights: [Double] { kept.weights }
    /// The parameters of the first seeds that did not diverge, for their answers over the plane.
    public var parameters: [[Float]] { kept.parameters }
    /// Seeds that diverged.
    public var diverged: [UInt64] { kept.diverged }
    /// Seeds whose network gives every training row the same answer, or nearly: those that learnt nothing.
    public var collapsed: [UInt64] { kept.collapsed }

    /// A measure of all seeds.
    public subscript(measure: Measure) -> Measurement {
        Measurement(measure, kept.readings[measure.key] ?? [])
    }

    /// Median and band of the loss of the training rows, and of the held-out ones, at recorded epochs.
    public var training: CurveSummary { CurveSummary(kept.trainingCurves.map(\.states)) }
    public var heldOut: CurveSummary { CurveSummary(kept.heldOutCurves.map(\.states)) }

    /// Of every run's final parameters, in order.
    public var digests: [UInt64] { kept.digests }
    /// One hash of all networks, as `regplot train --digest` prints it.
    public var digest: String { ParameterDigest.of(kept.digests).hexadecimal }
}
