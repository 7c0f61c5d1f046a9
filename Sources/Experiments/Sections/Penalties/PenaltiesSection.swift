import Base
import Charts
import Methods
import Neural
import Results

/// L1 against L2: what becomes of the weights, along training and along λ, and which inputs are kept.
public struct PenaltiesSection: Experiment {
    public let id = "l1-l2"
    public let figures = [
        FigureHeading(
            "penalty-geometry",
            reach: .none),
        FigureHeading(
            "weights-over-time",
            reach: FigureReach([.fourPoints], strengths: .ofMethods)),
        FigureHeading(
            "weights-ridges",
            reach: FigureReach([.fourPoints], strengths: .ofMethods)),
        FigureHeading(
            "l1-l2-weights",
            reach: FigureReach([.fourPoints], strengths: [.l1, .l2])),
        FigureHeading("regularization-path", reach: FigureReach([.path])),
        FigureHeading(
            "feature-selection", reach: .none
        ),
    ]

    /// The upper end of the range that the article recommends.
    static let upperLambda = 0.01

    public init() {}

    public func seedCaps(for task: LearningTask) -> [SeedCap] {
        [
            SeedCap(subject: "regularization-path", seeds: task.defaults.path.seeds),
            SeedCap(subject: "feature-selection", seeds: FeatureSelection.seeds),
        ]
    }

    public func evidence(from laboratory: Laboratory) async throws(ExperimentError) -> Evidence {
        let net = laboratory.settings.xor8
        var entries: [MethodRuns] = []
        for method in net.methods {
            entries.append(
                MethodRuns(
                    method: method, net: net,
                    runs: try await laboratory.runs(net.plan(with: method), on: .xor)))
        }
        func compared(_ methods: [Method]) -> [MethodRuns] {
            entries.filter { methods.contains($0.method) }
        }
        let geometry = PenaltyGeometry()
        let paths = WeightPathsFigure(net: net, methods: entries)
        let ridges = WeightRidgesFigure(net: net, methods: entries)
        let finals = FinalWeightsFigure(
            net: net, methods: compared(PenaltyGeometry.methods))
        let path = try await RegularizationPath(from: laboratory)
        let pathFigure = RegularizationPathFigure(path: path)
        let selection = try await FeatureSelection(from: laboratory)

        var strong = net
        strong.strengths[.l1] = Self.upperLambda
        let upper = try await laboratory.runs(strong.plan(with: Method.l1Proximal), on: .xor)
        let layout = net.plan(with: Method.none).layout
        func runs(_ method: Method) -> [Neural.Run] { compared([method]).first?.runs ?? [] }
        var quantities = try await FourPointQuantities.all(from: laboratory)
        quantities.merge(path.quantities) { _, new in new }
        quantities.merge(selection.quantities) { _, new in new }
        quantities["l1.upperLambda"] = .number(Self.upperLambda)
        quantities["geometry.lambda"] = .number(PenaltyGeometry.lambda)
        quantities["geometry.chatter"] = .number(geometry.chatter, digits: 2)
        return Evidence(
            figures: [
                entry("penalty-geometry", data: geometry.data, of: .none) { geometry.figure($0) },
                entry("weights-over-time", data: paths.data, of: Divergence(entries).byPanel) {
                    paths.figure($0)
                },
                entry("weights-ridges", data: ridges.data, of: Divergence(entries).byPanel) {
                    ridges.figure($0)
                },
                entry(
                    "l1-l2-weights", data: finals.data,
                    of: Divergence(compared(PenaltyGeometry.methods)).byPanel
                ) { finals.figure($0) },
                entry(
                    "regularization-path", data: pathFigure.data, of: path.divergence
                ) { pathFigure.figure($0) },
                entry(
                    "feature-selection", data: selection.data, of: selection.divergence
                ) { selection.figure($0) },
            ],
            quantities: quantities,
            claims: settled([
                "3.1-b": .median(
                    of: runs(Method.l1).finished.map {
                        Double(DenseWeights($0, layout: layout).exactZeros)
                    }
                ).from(runs(Method.l1)),
                "3.1-c": .median(
                    of: paired(runs(Method.l2), runs(Method.none)) { own, plain in
                        DenseWeights(own, layout: layout).norm
                            / DenseWeights(plain, layout: layout).norm
                    }
                ).from(runs(Method.l2), runs(Method.none)),
                "3.1-d": .share(selection.best(Method.l2).exact)
                    .from(selection.best(Method.l2).diverged),
                "3.1-f": .share(upper.solved)
                    .from(upper),
            ]),
            explorations: [
                PathFrames(
                    path: path,
                    rows: laboratory.data(.rows, seed: laboratory.seeds[0]).training
                ).exploration
            ])
    }
}
