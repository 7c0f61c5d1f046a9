public import Charts

/// L1 against L2: what becomes of the weights.
public struct PenaltiesSection: Experiment {
    public let id = "l1-l2"
    public let title = Localized(en: "L1 and L2", zh: "L1 与 L2")
    public let figures = [
        FigureHeading(
            id: "weights-over-time", title: Localized(en: "Weights over time", zh: "权重随时间的变化")),
        FigureHeading(
            id: "l1-l2-weights",
            title: Localized(en: "Final weights: sparse or small", zh: "最终权重：稀疏还是变小")),
    ]

    public init() {}

    public func evidence(from laboratory: Laboratory) async throws(ExperimentError) -> Evidence {
        let net = FourPointNet.xor8
        var entries: [MethodRuns] = []
        for method in MethodCatalog.onFourPoints {
            entries.append(
                MethodRuns(
                    method: method, net: net,
                    runs: try await laboratory.runs(net.plan(method), on: .xor)))
        }
        let paths = WeightPathsFigure(net: net, methods: entries)
        let compared = [
            MethodCatalog.none, MethodCatalog.l1, MethodCatalog.l1Proximal, MethodCatalog.l2,
        ]
        let finals = FinalWeightsFigure(
            net: net, methods: entries.filter { compared.contains($0.method) })
        return Evidence(
            figures: [
                entry("weights-over-time", data: paths.data) { paths.figure($0) },
                entry("l1-l2-weights", data: finals.data) { finals.figure($0) },
            ],
            quantities: try await FourPointQuantities.all(from: laboratory))
    }
}
