public import Charts

/// Augmentation by jitter: the generalisation gap with and without it.
public struct AugmentationSection: Experiment {
    public let id = "augmentation"
    public let title = Localized(en: "Data augmentation", zh: "数据增强")
    public let figures = [
        FigureHeading(
            id: "augmentation-gap",
            title: Localized(en: "Generalisation gap with jitter", zh: "抖动下的泛化差距"))
    ]

    public init() {}

    public func evidence(from laboratory: Laboratory) async throws(ExperimentError) -> Evidence {
        let method = MethodCatalog.augmentation
        let figure = GapFigure(
            id: "augmentation-gap", method: method,
            runs: try await laboratory.runs(NoisyNet.plan(method), on: .noisyXOR),
            plain: try await laboratory.runs(NoisyNet.plan(MethodCatalog.none), on: .noisyXOR)
        ) { language, own, plain in
            language == .en
                ? "With jittered inputs \(own) of the held-out rows are right, without \(plain) (medians)"
                : "输入加抖动时留出样本准确率为 \(own)，不加时为 \(plain)（中位数）"
        }
        return Evidence(
            figures: [entry("augmentation-gap", data: figure.data) { figure.figure($0) }],
            quantities: try await NoisyQuantities.all(from: laboratory))
    }
}
