public import Charts
import Neural

/// Activation functions: their shape, and how their values spread while a network trains.
public struct ActivationsSection: Experiment {
    public let id = "activations"
    public let title = Localized(en: "Activation functions", zh: "激活函数")
    public let figures = [
        FigureHeading(
            id: "activation-cards", title: Localized(en: "Functions and derivatives", zh: "函数与导数")),
        FigureHeading(
            id: "activation-statistics",
            title: Localized(en: "Hidden values over time", zh: "隐藏层的值随时间变化")),
    ]

    public init() {}

    public func evidence(from laboratory: Laboratory) async throws(ExperimentError) -> Evidence {
        let cards = ActivationCards()
        let net = FourPointNet.xor8
        var values: [HiddenValues] = []
        for method in [MethodCatalog.none, MethodCatalog.l2, MethodCatalog.batchNorm] {
            let runs = try await laboratory.runs(net.plan(method), on: .xor)
            values.append(HiddenValues(MethodRuns(method: method, net: net, runs: runs)))
        }
        let statistics = ActivationStatisticsFigure(net: net, values: values)
        var quantities = [
            "activations.relu.largest": Localized.number(cards.largest(.relu)),
            "activations.sigmoid.largest": Localized.number(cards.largest(.sigmoid)),
        ]
        if let plain = values.first {
            quantities["activations.saturated.start"] = .percentages(
                Spread(plain.moments.first?.saturated ?? []))
            quantities["activations.saturated.end"] = .percentages(
                Spread(plain.moments.last?.saturated ?? []))
        }
        return Evidence(
            figures: [
                entry("activation-cards", data: cards.data) { cards.figure($0) },
                entry("activation-statistics", data: statistics.data) { statistics.figure($0) },
            ], quantities: quantities)
    }
}
