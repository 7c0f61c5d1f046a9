import Datasets
import Neural

/// The network that learns noisy exclusive or, in the version of each method.
struct NoisyNet: Sendable, Hashable {
    /// Units in each of the two hidden layers.
    var hidden = 16
    var activation = Activation.relu
    var epochs = 400
    /// Rows in a batch; 0 is all.
    var batchSize = 0
    let learningRate = 0.03
    let strengths: Strengths

    init(strengths: Strengths) { self.strengths = strengths }

    static let methods = [
        MethodCatalog.none, MethodCatalog.l1, MethodCatalog.l2, MethodCatalog.dropout,
        MethodCatalog.batchNorm, MethodCatalog.augmentation, MethodCatalog.earlyStopping,
    ]

    /// Two hidden layers, binary cross-entropy, Adam.
    func plan(_ method: Method) -> TrainingPlan {
        var layers: [LayerSpecification] = [
            .dense(outputs: hidden), .activation(activation), .dense(outputs: hidden),
            .activation(activation),
            .dense(outputs: 1),
        ]
        switch method {
        case MethodCatalog.dropout:
            layers.insert(.dropout(rate: strengths.dropoutRate), at: 2)
        case MethodCatalog.batchNorm:
            for place in [3, 1] {
                layers.insert(
                    .batchNorm(epsilon: Strengths.epsilon, momentum: Strengths.momentum), at: place)
            }
        default: break
        }
        var plan = TrainingPlan(
            inputs: 2, layers: layers, loss: .binaryCrossEntropy,
            optimizer: .adam(learningRate: learningRate), epochs: epochs)
        plan.batchSize = batchSize
        switch method {
        case MethodCatalog.l1: plan.penalty = Penalty(l1: strengths.l1)
        case MethodCatalog.l2: plan.penalty = Penalty(l2: strengths.l2)
        case MethodCatalog.augmentation: plan.jitter = Strengths.jitter
        case MethodCatalog.earlyStopping: plan.patience = Strengths.patience
        default: break
        }
        return plan
    }
}
