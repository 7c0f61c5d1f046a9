import Base
import Charts
import Methods
import Neural
import Results

/// All methods side by side: losses, generalisation gaps and decision boundaries.
public struct OverviewSection: Experiment {
    public let id = "overview"
    public let figures = [
        FigureHeading(
            "methods-loss",
            reach: FigureReach([.fourPoints], strengths: .ofMethods)),
        FigureHeading(
            "methods-gap",
            reach: FigureReach([.rows], strengths: .ofMethods)),
        FigureHeading(
            "methods-boundaries",
            reach: FigureReach([.fourPoints], strengths: .ofMethods)),
        FigureHeading(
            "boundaries-seeds",
            reach: FigureReach([.rows], strengths: .ofMethods)),
    ]

    /// The other sections decide the article's claims.
    public let claims: [ClaimDefinition] = []

    public init() {}

    public func evidence(from laboratory: Laboratory) async throws(ExperimentError) -> Evidence {
        let net = laboratory.settings.xor8
        var runs: [MethodRuns] = []
        for method in net.methods {
            runs.append(
                MethodRuns(
                    method: method, net: net,
                    runs: try await laboratory.runs(net.plan(with: method), on: .xor)))
        }
        let loss = LossFigure(net: net, methods: runs)
        let boundaries = BoundaryFigure(net: net, methods: runs)
        let noisy = laboratory.rowsNet
        var noisyRuns: [(method: Method, runs: [Neural.Run])] = []
        for method in noisy.methods {
            noisyRuns.append(
                (method, try await laboratory.runs(noisy.plan(with: method), on: .rows)))
        }
        let gap = GapFigure(
            id: "methods-gap", panels: noisyRuns.map { GapPanel(noisy, $0.method, $0.runs) }
        ) { words, right in
            words(noisy.compared(right))
        }
        let single = SeedBoundaryFigure(
            net: noisy, methods: noisyRuns,
            rows: { laboratory.data(.rows, seed: $0).training })
        var quantities = try await FourPointQuantities.all(from: laboratory)
        quantities.merge(try await RowsQuantities.all(from: laboratory)) { own, _ in own }
        return Evidence(
            figures: [
                entry("methods-loss", data: loss.data, of: Divergence(runs).byPanel) {
                    loss.figure($0)
                },
                entry("methods-gap", data: gap.data, of: Divergence(noisyRuns).byPanel) {
                    gap.figure($0)
                },
                entry("methods-boundaries", data: boundaries.data, of: Divergence(runs).byPanel) {
                    boundaries.figure($0)
                },
                entry("boundaries-seeds", data: single.data, of: Divergence(noisyRuns)) {
                    single.figure($0)
                },
            ],
            quantities: quantities,
            explorations: [EpochFrames(net: net, methods: runs).exploration].compactMap(\.self))
    }
}
