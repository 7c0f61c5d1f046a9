import ArgumentParser

/// The options of a comparison that every one of its runs gets as `regplot train` has them: each is read, checked and
/// refused there.
///
/// As in `StrengthOptions`, they stand in a list, so the value says by itself what its properties are.
struct PassedOptions: ParsableArguments, CustomReflectable {
    /// One of them.
    struct Declared {
        let name: String
        /// What stands in help for its value; nil of a flag.
        let value: String?
        let help: String

        var isFlag: Bool { value == nil }
    }

    /// In the order of help and of commands.
    static let declared = [
        Declared(
            name: "hidden", value: "N[,N…]", help: "Units of each hidden layer, first to last."),
        Declared(name: "activation", value: "NAME", help: "What hidden units compute."),
        Declared(name: "loss", value: "NAME", help: "What training makes small: mse, bce or ce."),
        Declared(name: "init", value: "NAME", help: "How weights start: uniform, glorot or he."),
        Declared(name: "epochs", value: "N", help: "How often every training row is seen."),
        Declared(name: "batch", value: "N", help: "Rows in a batch; 0 is all of them."),
        Declared(
            name: "optimizer", value: "NAME", help: "How gradients become updates: sgd or adam."),
        Declared(name: "lr", value: "X", help: "Learning rate."),
        Declared(name: "momentum", value: "X", help: "Momentum of sgd."),
        Declared(name: "nesterov", value: nil, help: "Nesterov's form of momentum."),
        Declared(
            name: "skip", value: nil,
            help: "Skip connections around hidden layers as wide as the one before."),
        Declared(name: "clip-norm", value: "X", help: "Scale gradients down to this norm."),
        Declared(name: "clip-value", value: "X", help: "Clamp every gradient to ± this value."),
        Declared(
            name: "precision", value: "NAME", help: "Single or double precision: float or double."),
        Declared(name: "data-seed", value: "N", help: "Every seed learns the rows of seed N."),
    ]

    private let values: [Option<String?>]
    private let flags: [Flag<Bool>]

    init() {
        values = Self.declared.filter { !$0.isFlag }.map { own in
            Option(
                name: .customLong(own.name), parsing: .unconditional,
                help: ArgumentHelp(
                    "\(own.help) (default: \(own.name == "data-seed" ? "each its own rows" : "the data set's own"))",
                    valueName: own.value))
        }
        flags = Self.declared.filter(\.isFlag).map { own in
            Flag(wrappedValue: false, name: .customLong(own.name), help: ArgumentHelp(own.help))
        }
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        values = try Self.declared.filter { !$0.isFlag }.map {
            try container.decode(Option<String?>.self, forKey: Key(stringValue: $0.name))
        }
        flags = try Self.declared.filter(\.isFlag).map {
            try container.decode(Flag<Bool>.self, forKey: Key(stringValue: $0.name))
        }
    }

    var customMirror: Mirror {
        let names = Self.declared.filter { !$0.isFlag }.map(\.name)
        let flagNames = Self.declared.filter(\.isFlag).map(\.name)
        var children: [(label: String, value: Any)] = []
        for (name, value) in zip(names, values) {
            children.append((label: "_\(name)", value: value))
        }
        for (name, flag) in zip(flagNames, flags) {
            children.append((label: "_\(name)", value: flag))
        }
        return Mirror(self, children: children)
    }

    /// What was typed, by name, in the order of commands; a flag has an empty value.
    var typed: [(name: String, value: String)] {
        let valued = zip(Self.declared.filter { !$0.isFlag }.map(\.name), values)
            .compactMap { name, option in option.wrappedValue.map { (name: name, value: $0) } }
        let set = zip(Self.declared.filter(\.isFlag).map(\.name), flags)
            .filter(\.1.wrappedValue).map { (name: $0.0, value: "") }
        return valued + set
    }

    /// An option's name.
    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
