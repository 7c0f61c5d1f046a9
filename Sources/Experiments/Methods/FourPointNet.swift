import Base
import Neural

/// A network that learns the four points, in the version of each method.
struct FourPointNet: Sendable, Hashable {
    /// Prefix of its quantities.
    let id: String
    /// Units of each hidden layer.
    var hidden: [Int]
    var activation: Activation
    let loss: Loss
    var learningRate: Double
    var epochs: Int
    /// Rows in a batch; 0 is all four.
    var batchSize = 0
    var strengths: Strengths

    /// 2-8-1, tanh, binary cross-entropy on the output's logit.
    static func standard(_ strengths: Strengths) -> FourPointNet {
        FourPointNet(
            id: "xor8", hidden: [8], activation: .tanh, loss: .binaryCrossEntropy,
            learningRate: 0.5,
            epochs: 2000, strengths: strengths)
    }

    /// The article's own: 2-2-1, sigmoid, mean squared error.
    static func article(_ strengths: Strengths) -> FourPointNet {
        FourPointNet(
            id: "article", hidden: [2], activation: .sigmoid, loss: .meanSquaredError,
            learningRate: 0.1, epochs: 1000, strengths: strengths)
    }

    /// Units of the first hidden layer, the one that figures of hidden units show.
    var width: Int { hidden[0] }

    /// Units of every layer, such as `2-8-1`.
    var shape: String { ([2] + hidden + [1]).map(String.init).joined(separator: "-") }

    /// What the layer is called that figures of hidden units show.
    var layerName: Localized {
        hidden.count == 1
            ? Localized(en: "hidden layer", zh: "隐藏层")
            : Localized(en: "first hidden layer", zh: "第一个隐藏层")
    }

    var name: Localized {
        let shape = "\(shape) \(activation.name)"
        return id == "article"
            ? Localized(en: "the article's \(shape) network", zh: "文章的 \(shape) 网络")
            : Localized(en: "\(shape) network", zh: "\(shape) 网络")
    }

    /// The plan of a method.
    func plan(_ method: Method) -> TrainingPlan {
        var layers = [LayerSpecification].hidden(hidden, activation, method, strengths)
        layers.append(.dense(outputs: 1))
        if loss == .meanSquaredError { layers.append(.activation(.sigmoid)) }
        var plan = TrainingPlan(
            inputs: 2, layers: layers, loss: loss,
            optimizer: .gradientDescent(learningRate: learningRate), epochs: epochs)
        plan.batchSize = batchSize
        switch method {
        case MethodCatalog.l1: plan.penalty = Penalty(l1: strengths.l1)
        case MethodCatalog.l1Proximal: plan.penalty = Penalty(l1: strengths.l1, isProximal: true)
        case MethodCatalog.l2: plan.penalty = Penalty(l2: strengths.l2)
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
