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
}

extension Activation {
    /// As the command line writes it: `leaky-relu`.
    var word: String { name.lowercased().split(separator: " ").joined(separator: "-") }
}
