public import Charts
import Neural

/// Early stopping: where it stops, and what that saves.
public struct EarlyStoppingSection: Experiment {
    public let id = "early-stopping"
    public let title = Localized(en: "Early stopping", zh: "早停")
    public let figures = [
        FigureHeading(
            id: "early-stopping-gap",
            title: Localized(en: "Generalisation gap with early stopping", zh: "早停下的泛化差距"))
    ]

    public init() {}

    public func evidence(from laboratory: Laboratory) async throws(ExperimentError) -> Evidence {
        let method = MethodCatalog.earlyStopping
        let runs = try await laboratory.runs(NoisyNet.plan(method), on: .noisyXOR)
        let figure = GapFigure(
            id: "early-stopping-gap", method: method, runs: runs,
            plain: try await laboratory.runs(NoisyNet.plan(MethodCatalog.none), on: .noisyXOR)
        ) { language, own, plain in
            language == .en
                ? "Stopped and restored, \(own) of the held-out rows are right; trained to the end, \(plain) (medians)"
                : "早停并恢复最佳权重时留出样本准确率为 \(own)，训练到底为 \(plain)（中位数）"
        }
        var quantities = try await NoisyQuantities.all(from: laboratory)
        quantities["earlyStopping.epoch"] = .spread(
            Spread(runs.compactMap(\.bestEpoch).map(Double.init)))
        return Evidence(
            figures: [entry("early-stopping-gap", data: figure.data) { figure.figure($0) }],
            quantities: quantities)
    }
}
