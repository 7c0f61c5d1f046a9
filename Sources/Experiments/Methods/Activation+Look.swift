import Neural

extension Activation {
    /// As texts write it.
    var name: String {
        switch self {
        case .sigmoid: "sigmoid"
        case .tanh: "tanh"
        case .relu: "ReLU"
        case .leakyReLU: "leaky ReLU"
        case .prelu: "PReLU"
        case .elu: "ELU"
        case .identity: "identity"
        }
    }

    /// Its place in the palette, the same in every figure of activations.
    var slot: Int {
        switch self {
        case .sigmoid: 0
        case .tanh: 3
        case .relu: 6
        case .leakyReLU: 1
        case .prelu: 4
        case .elu, .identity: 5
        }
    }
}
