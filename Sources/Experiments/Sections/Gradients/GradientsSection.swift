public import Charts
import Neural

/// Vanishing and exploding gradients: how large the gradient is in each layer, by depth.
public struct GradientsSection: Experiment {
    public let id = "gradients"
    public let title = Localized(en: "Vanishing and exploding gradients", zh: "梯度消失与梯度爆炸")
    public let figures = [
        FigureHeading(
            id: "gradient-flow", title: Localized(en: "Gradient by layer and depth", zh: "各层梯度与深度"))
    ]

    public init() {}

    static let depths = [2, 5, 10, 20]
    static let width = 16
    /// Gradients above this norm would be clipped by the usual setting; none are here.
    static let clipThreshold = 1.0

    /// One kind of hidden layers.
    struct Kind: Sendable {
        let id: String
        let name: Localized
        let slot: Int
        let activation: Activation
        let hasSkip: Bool
        let hasNorm: Bool

        func plan(depth: Int) -> TrainingPlan {
            var layers: [LayerSpecification] = [
                .dense(outputs: GradientsSection.width), .activation(activation),
            ]
            for _ in 1..<depth {
                var block: [LayerSpecification] = [.dense(outputs: GradientsSection.width)]
                if hasNorm { block.append(.batchNorm()) }
                block.append(.activation(activation))
                layers += hasSkip ? [.residual(block)] : block
            }
            layers.append(.dense(outputs: 1))
            return TrainingPlan(
                inputs: 2, layers: layers, loss: .binaryCrossEntropy,
                optimizer: .gradientDescent(learningRate: 0.05), epochs: 1, checkpoints: [0, 1])
        }
    }

    static let skipActivation = Activation.sigmoid

    static let kinds = [
        Kind(
            id: "sigmoid", name: Localized("sigmoid"), slot: 0, activation: .sigmoid,
            hasSkip: false, hasNorm: false),
        Kind(
            id: "tanh", name: Localized("tanh"), slot: 3, activation: .tanh, hasSkip: false,
            hasNorm: false),
        Kind(
            id: "relu", name: Localized("ReLU"), slot: 6, activation: .relu, hasSkip: false,
            hasNorm: false),
        Kind(
            id: "skip", name: Localized(en: "sigmoid + skips", zh: "sigmoid + 跳连"), slot: 4,
            activation: skipActivation, hasSkip: true, hasNorm: false),
        Kind(
            id: "batchnorm", name: Localized(en: "sigmoid + batch norm", zh: "sigmoid + 批归一化"),
            slot: 5, activation: .sigmoid, hasSkip: false, hasNorm: true),
    ]

    public func evidence(from laboratory: Laboratory) async throws(ExperimentError) -> Evidence {
        var flows: [GradientFlowFigure.Flow] = []
        for depth in Self.depths {
            for kind in Self.kinds {
                let plan = kind.plan(depth: depth)
                let runs = try await laboratory.runs(plan, on: .noisyXORTraining)
                flows.append(
                    GradientFlowFigure.Flow(kind: kind, depth: depth, plan: plan, runs: runs))
            }
        }
        let figure = GradientFlowFigure(flows: flows)
        var quantities: [String: Localized] = [
            "gradients.depth": .count(Self.depths.max() ?? 0),
            "gradients.width": .count(Self.width),
            "gradients.skip.activation": Localized(Self.skipActivation.rawValue),
            "gradients.clip.threshold": .number(Self.clipThreshold),
        ]
        for flow in flows where flow.depth == Self.depths.max() {
            quantities["gradients.\(flow.kind.id).ratio"] = .spread(Spread(flow.ratios))
        }
        return Evidence(
            figures: [entry("gradient-flow", data: figure.data) { figure.figure($0) }],
            quantities: quantities)
    }
}
