import Charts
import Datasets
import Neural

/// A network that learns the four points, in the version of each method.
struct FourPointNet: Sendable, Hashable {
    /// Prefix of its quantities.
    let id: String
    let name: Localized
    let hidden: Int
    let activation: Activation
    let loss: Loss
    let learningRate: Double
    let epochs: Int

    /// 2-8-1, tanh, binary cross-entropy on the output's logit.
    static let xor8 = FourPointNet(
        id: "xor8", name: Localized(en: "2-8-1 tanh network", zh: "2-8-1 tanh 网络"), hidden: 8,
        activation: .tanh, loss: .binaryCrossEntropy, learningRate: 0.5, epochs: 2000)

    /// The article's own: 2-2-1, sigmoid, mean squared error.
    static let article = FourPointNet(
        id: "article",
        name: Localized(en: "the article's 2-2-1 sigmoid network", zh: "文章的 2-2-1 sigmoid 网络"),
        hidden: 2, activation: .sigmoid, loss: .meanSquaredError, learningRate: 0.1, epochs: 1000)

    static let all = [xor8, article]

    /// Where a plan's layers stand.
    static let firstDense = 0

    /// The plan of a method.
    func plan(_ method: Method) -> TrainingPlan {
        var layers: [LayerSpecification] = [.dense(outputs: hidden)]
        if method == MethodCatalog.batchNorm {
            layers.append(.batchNorm(epsilon: Strengths.epsilon, momentum: Strengths.momentum))
        }
        layers.append(.activation(activation))
        if method == MethodCatalog.dropout {
            layers.append(.dropout(rate: Strengths.dropoutRate))
        }
        layers.append(.dense(outputs: 1))
        if loss == .meanSquaredError { layers.append(.activation(.sigmoid)) }
        var plan = TrainingPlan(
            inputs: 2, layers: layers, loss: loss,
            optimizer: .gradientDescent(learningRate: learningRate), epochs: epochs)
        switch method {
        case MethodCatalog.l1: plan.penalty = Penalty(l1: Strengths.l1)
        case MethodCatalog.l1Proximal: plan.penalty = Penalty(l1: Strengths.l1, isProximal: true)
        case MethodCatalog.l2: plan.penalty = Penalty(l2: Strengths.l2)
        case MethodCatalog.dropout: plan.recordedMaskSteps = 100
        default: break
        }
        return plan
    }

    /// The probability of class 1 from the network's output.
    func probability(_ output: Float) -> Double {
        loss == .binaryCrossEntropy ? Activation.sigmoid.value(Double(output)) : Double(output)
    }
}
