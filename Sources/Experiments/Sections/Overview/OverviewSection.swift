public import Charts

/// All methods on the four points: losses and decision boundaries.
public struct OverviewSection: Experiment {
    public let id = "overview"
    public let title = Localized(en: "Overview", zh: "概览")
    public let figures = [
        FigureHeading(
            id: "methods-loss", title: Localized(en: "Loss under each method", zh: "各方法的损失")),
        FigureHeading(
            id: "methods-boundaries",
            title: Localized(en: "Decision boundary under each method", zh: "各方法的决策边界")),
    ]

    public init() {}

    public func evidence(from laboratory: Laboratory) async throws(ExperimentError) -> Evidence {
        let net = FourPointNet.xor8
        var runs: [MethodRuns] = []
        for method in MethodCatalog.onFourPoints {
            runs.append(
                MethodRuns(
                    method: method, net: net,
                    runs: try await laboratory.runs(net.plan(method), on: .xor)))
        }
        let loss = LossFigure(id: "methods-loss", net: net, methods: runs)
        let boundaries = BoundaryFigure(net: net, methods: runs)
        return Evidence(
            figures: [
                entry("methods-loss", data: loss.data) { loss.figure($0) },
                entry("methods-boundaries", data: boundaries.data) { boundaries.figure($0) },
            ],
            quantities: try await FourPointQuantities.all(from: laboratory))
    }
}
