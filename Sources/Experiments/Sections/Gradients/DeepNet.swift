import Base
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

        var name: Phrase {
            switch self {
            case .none: Phrase("deep-net.plain")
            case .clipping: Phrase("deep-net.clipping")
            case .skips: Phrase("deep-net.skip-connections")
            case .batchNorm: Phrase("deep-net.batch-norm")
            }
        }
    }

    /// Hidden layers that are compared.
    static let depths = [shallowest, 5, 10, deepest]
    static let shallowest = 2
    static let deepest = 20
    /// After so many it is seen what remedies did.
    static let steps = 100
    static let width = 8
    /// Training rows; all of them are one batch.
    static let rows = 8
    static let source = DataSource.rowsBatch(rows: rows)
    static let learningRate = 0.05
    /// The largest norm of the whole gradient that clipping leaves.
    static let clipThreshold = 1.0

    /// What it learns.
    struct Rows: Sendable, Hashable {
        let name: Phrase.Value
        let inputs, outputs: Int
        let loss: Loss

        init(_ task: LearningTask) {
            name =
                task.isXOR
                ? .phrase("deep-net.noisy-xor") : .phrase("deep-net.table", ["name": task.name])
            inputs = task.dataset.inputs.count
            outputs = task.dataset.outputs
            loss = task.dataset.loss
        }

        var lossName: Phrase {
            switch loss {
            case .meanSquaredError: Phrase("deep-net.squared-error")
            case .binaryCrossEntropy: Phrase("deep-net.binary-cross-entropy")
            case .crossEntropy: Phrase("deep-net.softmax-cross-entropy")
            }
        }
    }

    let data: Rows
    let activation: Activation
    /// Hidden layers.
    let depth: Int
    var remedy = Remedy.none
    var initializer = Initializer.uniform
    var learningRate = DeepNet.learningRate

    /// A network whose gradient grows from block to block: what a skip connection passes on is added to what the block
    /// makes of it, and He's weights keep the size of both. Only its first step is looked at, and that must not be so
    /// long that the loss after it is no number.
    static func exploding(_ data: Rows, depth: Int) -> DeepNet {
        DeepNet(
            data: data, activation: .relu, depth: depth, remedy: .skips, initializer: .he,
            learningRate: 1e-9)
    }

    /// The same without skip connections: He's weights keep a gradient's size from layer to layer.
    static func level(_ data: Rows, depth: Int) -> DeepNet {
        var net = exploding(data, depth: depth)
        net.remedy = .none
        return net
    }

    /// Whether nothing is done about gradients, not by the initial weights either.
    var isStandard: Bool { remedy == .none && initializer == .uniform }

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
            optimizer: .gradientDescent(learningRate: learningRate), epochs: steps,
            checkpoints: steps == 1 ? [0, 1] : [0, 1, steps])
        plan.initializer = initializer
        if remedy == .clipping { plan.clipping = .norm(Self.clipThreshold) }
        return plan
    }

    /// What a caption says of it, at the start of a sentence.
    var setting: Phrase {
        Phrase(
            "deep-net.setting",
            [
                "data": data.name, "rows": .count(Self.rows), "width": .count(Self.width),
                "loss": .phrase(data.lossName), "rate": .number(Self.learningRate),
            ])
    }
}
