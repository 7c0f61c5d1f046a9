import Base
import Charts
import Datasets
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

    /// What it learns.
    struct Rows: Sendable, Hashable {
        let name: Localized
        let inputs, outputs: Int
        let loss: Loss

        init(_ task: LearningTask) {
            name =
                task.isXOR
                ? Localized(en: "Noisy XOR", zh: "含噪 XOR") : Localized(RichText.escaped(task.id))
            inputs = task.dataset.inputs.count
            outputs = task.dataset.outputs
            loss = task.dataset.loss
        }

        var lossName: Localized {
            switch loss {
            case .meanSquaredError: Localized(en: "squared error", zh: "均方误差")
            case .binaryCrossEntropy: Localized(en: "binary cross-entropy", zh: "二元交叉熵")
            case .crossEntropy: Localized(en: "softmax cross-entropy", zh: "softmax 交叉熵")
            }
        }
    }

    let data: Rows
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
        layers.append(.dense(outputs: data.outputs))
        var plan = TrainingPlan(
            inputs: data.inputs, layers: layers, loss: data.loss,
            optimizer: .gradientDescent(learningRate: Self.learningRate), epochs: steps,
            checkpoints: steps == 1 ? [0, 1] : [0, 1, steps])
        plan.initializer = initializer
        if remedy == .clipping { plan.clipping = .norm(Self.clipThreshold) }
        return plan
    }

    func setting(_ language: Language) -> String {
        let rate = formatted(Self.learningRate)
        let (rows, width) = (Self.rows, Self.width)
        return switch language {
        case .en:
            "\(data.name.en), \(rows) rows as one batch, width \(width), initial weights uniform within "
                + "fan-in^{−1/2}, \(data.lossName.en), SGD with rate \(rate), training mode"
        case .zh:
            "\(data.name.zh)，\(rows) 个样本为一批，宽度 \(width)，初始权重在 ±1/√扇入 上均匀分布，"
                + "\(data.lossName.zh)，SGD 学习率 \(rate)，训练模式"
        }
    }
}
