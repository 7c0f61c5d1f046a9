public import Methods

/// A setting of the report's networks that a teacher can choose.
public enum RunOption: Sendable, Hashable {
    case hidden
    case activation
    case epochs
    case learningRate
    case batch
    case strength(Strength)
    /// Methods that are compared beside the standard ones.
    case methods
    /// The only methods that are compared.
    case comparedMethods

    /// Settings of a network and its training, rather than a method's strength.
    public static let ofNetworks: [RunOption] = [
        .hidden, .activation, .epochs, .learningRate, .batch,
    ]

    /// Those and every strength that can be chosen for a report, in the order of help, and the methods if
    /// there are any to add.
    public static let all =
        ofNetworks
        + MethodCatalog.strengths.filter(\.isChosenForReports).map(RunOption.strength)
        + (MethodCatalog.optional.isEmpty ? [] : [.methods]) + [.comparedMethods]

    /// What is typed after `--`.
    public var name: String {
        switch self {
        case .hidden: "hidden"
        case .activation: "activation"
        case .epochs: "epochs"
        case .learningRate: "lr"
        case .batch: "batch"
        case .strength(let strength): strength.key
        case .methods: "with"
        case .comparedMethods: "methods"
        }
    }

    /// Whether it is a setting of a network and its training.
    public var isOfNetworks: Bool { RunOption.ofNetworks.contains(self) }
}

extension Set<Strength> {
    /// Of all methods, for what compares them all.
    static let ofMethods = Set(MethodCatalog.strengths.filter(\.isChosenForReports))
}
