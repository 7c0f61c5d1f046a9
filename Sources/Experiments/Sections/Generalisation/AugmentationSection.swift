public import Charts

/// Augmentation by jitter: the generalisation gap with and without it.
public struct AugmentationSection: Experiment {
    public let id = "augmentation"
    public let title = Localized(en: "Data augmentation", zh: "数据增强")
    public let figures = [
        FigureHeading(
            id: "augmentation-gap",
            title: Localized(en: "Generalization gap with jitter", zh: "抖动下的泛化差距"))
    ]

    public init() {}

    public func evidence(from laboratory: Laboratory) async throws(ExperimentError) -> Evidence {
        let method = MethodCatalog.augmentation
        let net = laboratory.settings.noisy
        let own = try await laboratory.runs(net.plan(method), on: .noisyXOR)
        let plain = try await laboratory.runs(net.plan(MethodCatalog.none), on: .noisyXOR)
        let figure = GapFigure(
            id: "augmentation-gap",
            panels: [GapPanel(net, MethodCatalog.none, plain), GapPanel(net, method, own)]
        ) { language, right in
            language == .en
                ? "With jittered inputs \(right[1]) of the held-out rows are right, without \(right[0]) (medians)"
                : "输入加抖动时留出样本准确率为 \(right[1])，不加时为 \(right[0])（中位数）"
        }
        return Evidence(
            figures: [entry("augmentation-gap", data: figure.data) { figure.figure($0) }],
            quantities: try await NoisyQuantities.all(from: laboratory),
            claims: settled([
                "2.4-a": .median(of: paired(own, plain, accuracyGain))
            ]))
    }
}
