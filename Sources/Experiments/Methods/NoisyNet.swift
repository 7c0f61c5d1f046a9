import Datasets
import Neural

/// The network that learns noisy exclusive or, in the version of each method.
enum NoisyNet {
    static let hidden = 16
    static let epochs = 400
    static let learningRate = 0.03

    static let methods = [
        MethodCatalog.none, MethodCatalog.l2, MethodCatalog.dropout, MethodCatalog.augmentation,
        MethodCatalog.earlyStopping,
    ]

    /// 2-16-16-1, ReLU, Adam on the full batch.
    static func plan(_ method: Method) -> TrainingPlan {
        var layers: [LayerSpecification] = [
            .dense(outputs: hidden), .activation(.relu), .dense(outputs: hidden),
            .activation(.relu),
            .dense(outputs: 1),
        ]
        if method == MethodCatalog.dropout {
            layers.insert(.dropout(rate: Strengths.dropoutRate), at: 2)
        }
        var plan = TrainingPlan(
            inputs: 2, layers: layers, loss: .binaryCrossEntropy,
            optimizer: .adam(learningRate: learningRate), epochs: epochs)
        switch method {
        case MethodCatalog.l2: plan.penalty = Penalty(l2: Strengths.l2)
        case MethodCatalog.augmentation: plan.jitter = Strengths.jitter
        case MethodCatalog.earlyStopping: plan.patience = Strengths.patience
        default: break
        }
        return plan
    }
}
