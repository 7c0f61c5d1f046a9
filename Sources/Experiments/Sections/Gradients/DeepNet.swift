import Charts
import Neural

/// A deep network of narrow layers, through which gradients have a long way.
struct DeepNet: Sendable, Hashable {
    /// What is done about gradients that vanish or explode.
    enum Remedy: String, Sendable, Hashable, CaseIterable {
        case none
        case clipping
        case skips
        case batchNorm = "batchnorm"

        var name: Localized {
            switch self {
            case .none: Localized(en: "plain", zh: "普通网络")
            case .clipping: Localized(en: "clipped", zh: "裁剪")
            case .skips: Localized(en: "skip connections", zh: "跳跃连接")
            case .batchNorm: Localized(en: "batch norm", zh: "批量归一化")
            }
        }
    }

    static let width = 8
    /// Training rows; all of them are one batch.
    static let rows = 8
    static let learningRate = 0.05
    /// The largest norm of the whole gradient that clipping leaves.
    static let clipThreshold = 1.0

    let activation: Activation
    /// Hidden layers.
    let depth: Int
    var remedy = Remedy.none
    var initializer = Initializer.uniform

    /// - Parameter steps: gradients are recorded at the first step and the last.
    func plan(steps: Int) -> TrainingPlan {
        var layers: [LayerSpecification] = [
            .dense(outputs: Self.width), .activation(activation),
        ]
        for _ in 1..<depth {
            var block: [LayerSpecification] = [.dense(outputs: Self.width)]
            if remedy == .batchNorm { block.append(.batchNorm()) }
            block.append(.activation(activation))
            layers += remedy == .skips ? [.residual(block)] : block
        }
        layers.append(.dense(outputs: 1))
        var plan = TrainingPlan(
            inputs: 2, layers: layers, loss: .binaryCrossEntropy,
            optimizer: .gradientDescent(learningRate: Self.learningRate), epochs: steps,
            checkpoints: steps == 1 ? [0, 1] : [0, 1, steps])
        plan.initializer = initializer
        if remedy == .clipping { plan.clipping = .norm(Self.clipThreshold) }
        return plan
    }

    static func setting(_ language: Language) -> String {
        let rate = formatted(learningRate)
        return switch language {
        case .en:
            "Noisy XOR, \(rows) rows as one batch, width \(width), initial weights uniform within "
                + "fan-in^{−1/2}, binary cross-entropy, SGD with rate \(rate), training mode"
        case .zh:
            "含噪 XOR，\(rows) 个样本为一批，宽度 \(width)，初始权重在 ±1/√扇入 上均匀分布，"
                + "二元交叉熵，SGD 学习率 \(rate)，训练模式"
        }
    }
}
