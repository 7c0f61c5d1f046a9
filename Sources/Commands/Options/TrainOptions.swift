public import ArgumentParser
public import Methods
public import Neural

/// Options of `regplot train`, as they are typed.
struct TrainOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Units of each hidden layer, first to last.", valueName: "N[,N…]"))
    var hidden = "8"

    @Option(help: ArgumentHelp("What hidden units compute.", valueName: "NAME"))
    var activation = ActivationChoice.tanh

    @Option(
        help: ArgumentHelp(
            "What training makes small: squared error, binary or softmax cross-entropy. "
                + "(default: what fits the data)",
            valueName: "NAME"))
    var loss: Loss?

    @Option(
        name: .customLong("init"),
        help: ArgumentHelp("How weights start.", valueName: "NAME"))
    var initializer = Initializer.uniform

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How often every training row is seen.", valueName: "N"),
        transform: wholeNumber)
    var epochs = 2000

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Rows in a batch; 0 is all of them.", valueName: "N"),
        transform: wholeNumber)
    var batch = 0

    @Option(help: ArgumentHelp("How gradients become updates.", valueName: "NAME"))
    var optimizer = OptimizerChoice.sgd

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Learning rate. (default: 0.5 with sgd, 0.05 for a number to predict, 0.01 with adam)",
            valueName: "X"),
        transform: number)
    var lr: Double?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("Momentum of sgd.", valueName: "X"),
        transform: number)
    var momentum: Double?

    @Flag(help: "Nesterov's form of momentum.")
    var nesterov = false

    @Option(
        parsing: .unconditional, help: ArgumentHelp("Penalty λ·Σ|w|.", valueName: "λ"),
        transform: number)
    var l1: Double?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("Penalty λ·Σw².", valueName: "λ"),
        transform: number)
    var l2: Double?

    @Flag(help: "L1 by its proximal step, which makes exact zeros, not by its sub-gradient.")
    var proximal = false

    @Option(
        help: ArgumentHelp(
            "Penalize dense weights, or all trained numbers. (default: weights)",
            valueName: "WHAT"))
    var penaltyOn: Penalty.Scope?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Weight decay of every trained number.", valueName: "RATE"),
        transform: number)
    var weightDecay: Double?

    @Flag(help: "Weight decay apart from the gradient, as in AdamW.")
    var decoupled = false

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Probability that a hidden value is dropped.", valueName: "RATE"),
        transform: number)
    var dropout: Double?

    @Option(
        help: ArgumentHelp(
            "Drop before or after the activation. (default: after)", valueName: "PLACE"))
    var dropoutAt: Recipe.Place?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "A teaching variant: hidden values that reach X are switched off in training, unscaled.",
            valueName: "X"),
        transform: number)
    var dropoutThreshold: Double?

    @Option(
        help: ArgumentHelp(
            "Batch normalization before or after the activation.", valueName: "PLACE"))
    var batchnorm: Recipe.Place?

    @Option(
        help: ArgumentHelp(
            "Layer normalization before or after the activation.", valueName: "PLACE"))
    var layernorm: Recipe.Place?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Scale gradients down to this norm.", valueName: "X"),
        transform: number)
    var clipNorm: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Clamp every gradient to ± this value.", valueName: "X"),
        transform: number)
    var clipValue: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Scale the weights that enter a hidden unit down to this norm after each update.",
            valueName: "C"),
        transform: number)
    var maxNorm: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Spread this share of each label evenly over all classes in training.",
            valueName: "EPSILON"),
        transform: number)
    var labelSmoothing: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Mix the rows of each batch in pairs, with a share λ ~ Beta(α, α).",
            valueName: "ALPHA"),
        transform: number)
    var mixup: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Add Gaussian noise to every gradient, of variance η/(1 + t)^0.55 at step t.",
            valueName: "ETA"),
        transform: number)
    var gradientNoise: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Keep the mean of the weights after each epoch of this last share of all.",
            valueName: "SHARE"),
        transform: number)
    var weightAveraging: Double?

    @Option(
        help: ArgumentHelp(
            "A method as reports train it, at its own strength or another: l2, dropout=0.25, batchnorm=8.",
            valueName: "NAME[=X]"))
    var method: String?

    @Flag(help: "Skip connections around hidden layers as wide as the one before.")
    var skip = false

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Add Gaussian noise of this standard deviation to every input.", valueName: "SIGMA"),
        transform: number)
    var augment: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Stop a seed when its validation loss has not fallen for so many epochs, and go back "
                + "to its best weights.", valueName: "N"),
        transform: wholeNumber)
    var patience: Int?

    @Option(help: ArgumentHelp("Single or double precision.", valueName: "NAME"))
    var precision = Precision.float

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How many random seeds to train.", valueName: "N"),
        transform: wholeNumber)
    var seeds = 64

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The first seed; the others follow it.", valueName: "S"),
        transform: wholeNumber)
    var seed = 0

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Every seed learns the rows of seed N, of a table those that N draws from it; initial weights, batches and masks stay its own. "
                + "(default: each its own rows)", valueName: "N"),
        transform: wholeNumber)
    var dataSeed: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How many processor cores to use. (default: all)", valueName: "N"),
        transform: wholeNumber)
    var jobs: Int?

    @Flag(
        help:
            "Print one hash of the final parameters of all networks and nothing else: the same hash, the same networks to the bit. It is a part of what --json prints."
    )
    var digest = false

    @Flag(help: "Print one JSON object instead of a table.")
    var json = false

    @Option(
        help: ArgumentHelp(
            "Also write settings, every seed's results, rows, initial and final parameters into this "
                + "new folder.", valueName: "DIR"), completion: .directory)
    var export: String?

    @Flag(help: "Draw no progress line.")
    var quiet = false
}

/// The optimizers by name.
enum OptimizerChoice: String, ExpressibleByArgument, CaseIterable, Encodable {
    case sgd
    case adam
}

/// The activations that hidden layers can have.
enum ActivationChoice: String, ExpressibleByArgument, CaseIterable, Encodable {
    case sigmoid
    case tanh
    case relu
    case leakyReLU = "leaky-relu"
    case prelu
    case elu

    var activation: Activation {
        switch self {
        case .sigmoid: .sigmoid
        case .tanh: .tanh
        case .relu: .relu
        case .leakyReLU: .leakyReLU
        case .prelu: .prelu
        case .elu: .elu
        }
    }
}

extension Recipe.Place: ExpressibleByArgument, Encodable {}
extension Loss: ExpressibleByArgument, Encodable {}
extension Initializer: ExpressibleByArgument, Encodable {}
extension Penalty.Scope: ExpressibleByArgument, Encodable {}
extension Precision: ExpressibleByArgument, Encodable {}
