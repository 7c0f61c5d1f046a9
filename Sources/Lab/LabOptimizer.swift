public import Methods
import Neural

/// What trains networks in a laboratory, by what users type.
public enum LabOptimizer: String, CaseIterable, Sendable {
    /// Gradient descent.
    case sgd
    case adam

    /// What it gives to methods that need it.
    public var given: Needs { .given(by: optimizer(learningRate: 1, momentum: 0)) }

    func optimizer(learningRate: Double, momentum: Double) -> Optimizer {
        switch self {
        case .sgd: .gradientDescent(learningRate: learningRate, momentum: momentum)
        case .adam: .adam(learningRate: learningRate)
        }
    }
}
