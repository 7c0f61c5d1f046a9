import Generators
import Neural

/// A network, its data and how much of its training is timed.
struct Workload: Sendable {
    let name: String
    let inputs: Int
    let hidden: [Int]
    let outputs: Int
    let activation: Activation
    let loss: Loss
    let optimizer: Optimizer
    let batchSize: Int
    let seeds: Int
    let epochs: Int
    let data: @Sendable (UInt64) -> TrainingData

    /// XOR, 2-H-1, sigmoid, full batch. A million epochs in all: milliseconds of a run are
    /// nanoseconds per epoch and seed.
    static func xor(hidden: Int) -> Workload {
        Workload(
            name: "xor 2-\(hidden)-1", inputs: 2, hidden: [hidden], outputs: 1,
            activation: .sigmoid, loss: .meanSquaredError,
            optimizer: .gradientDescent(learningRate: 0.5), batchSize: 0, seeds: 1000,
            epochs: 1000
        ) { _ in TrainingData(training: XOR.samples) }
    }

    /// Noisy XOR, 2-64-64-1, batches of eight. 6,400 epochs in all.
    static let noisy = Workload(
        name: "noisy 2-64-64-1", inputs: 2, hidden: [64, 64], outputs: 1, activation: .relu,
        loss: .binaryCrossEntropy, optimizer: .adam(learningRate: 0.01), batchSize: 8, seeds: 16,
        epochs: 400
    ) { NoisyXOR().data(seed: $0) }

    /// 64-128-128-10 on 1,437 rows in batches of 32: the shape of the handwritten digits, with
    /// random numbers for pixels. 320 epochs in all; where they are recorded, every one is.
    static let digits = Workload(
        name: "digits 64-128-128-10", inputs: 64, hidden: [128, 128], outputs: 10,
        activation: .relu, loss: .crossEntropy, optimizer: .gradientDescent(learningRate: 0.05),
        batchSize: 32, seeds: 16, epochs: 20
    ) { seed in
        let rows = 1437
        var stream = RandomStream(seed: seed, purpose: .data)
        return TrainingData(
            training: Samples(
                inputs: (0..<rows * 64).map { _ in stream.uniform() },
                targets: (0..<rows).map { Double($0 % 10) }, rows: rows))
    }

    static let all = [xor(hidden: 2), xor(hidden: 8), xor(hidden: 32), noisy, digits]

    /// The plan under a method.
    func plan(_ method: Regularizer, recording: Bool) -> TrainingPlan {
        var layers: [LayerSpecification] = []
        for units in hidden {
            layers.append(.dense(outputs: units))
            if method == .batchNorm { layers.append(.batchNorm()) }
            layers.append(.activation(activation))
            if method == .dropout { layers.append(.dropout(rate: 0.25)) }
        }
        layers.append(.dense(outputs: outputs))
        if loss == .meanSquaredError { layers.append(.activation(.sigmoid)) }
        var plan = TrainingPlan(
            inputs: inputs, layers: layers, loss: loss, optimizer: optimizer, epochs: epochs,
            checkpoints: recording ? nil : [])
        plan.batchSize = batchSize
        switch method {
        case .l1: plan.penalty = Penalty(l1: 0.001)
        case .l2: plan.penalty = Penalty(l2: 0.001)
        case .none, .dropout, .batchNorm: break
        }
        return plan
    }
}

/// The methods that are timed.
enum Regularizer: String, CaseIterable, Sendable {
    case none
    case l1 = "L1"
    case l2 = "L2"
    case dropout
    case batchNorm = "batch norm"
}
