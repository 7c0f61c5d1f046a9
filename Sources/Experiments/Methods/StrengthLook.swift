import Base
import Charts
public import Methods

/// What a strength is called on the command line and in the templates of texts.
struct StrengthLook: Sendable {
    /// By which texts quote that of the four points; nil where no network of theirs has it.
    let quantity: String?
    /// What help says of its option.
    let help: String

    /// That of every strength of the catalogue.
    static let all: [Strength: StrengthLook] = [
        .l1: StrengthLook(
            quantity: "l1.lambda",
            help: "Strength λ of the L1 penalty λ·Σ|w|."),
        .l2: StrengthLook(
            quantity: "l2.lambda",
            help: "Strength λ of the L2 penalty λ·Σw²."),
        .dropout: StrengthLook(
            quantity: "dropout.rate",
            help: "Probability that dropout drops a value."),
        .jitter: StrengthLook(
            quantity: nil,
            help: "Standard deviation of the noise that augments inputs."),
        .patience: StrengthLook(
            quantity: nil,
            help: "Epochs without a lower validation loss before training stops."),
        .normBatch: StrengthLook(
            quantity: nil,
            help: "Rows in a batch with batch normalization; 0 is the network's own."),
        .maxNorm: StrengthLook(
            quantity: "maxNorm.limit",
            help: "Largest norm c of the weights that enter a hidden unit, for max-norm."),
        .adamW: StrengthLook(
            quantity: nil,
            help:
                "Decay rate d of AdamW: each step of rate η takes the share η·d off every trained number."
        ),
        .labelSmoothing: StrengthLook(
            quantity: nil,
            help: "Share ε of each label that label smoothing spreads evenly over all classes."),
        .mixup: StrengthLook(
            quantity: nil,
            help: "α of mixup, which mixes rows in pairs with a share λ ~ Beta(α, α)."),
        .weightAveraging: StrengthLook(
            quantity: nil,
            help: "Share of the epochs, the last ones, over which weight averaging takes its mean."),
        .gradientNoise: StrengthLook(
            quantity: nil,
            help: "Variance η of the noise added to every gradient of the first step."),
    ]
}

extension Strength {
    var look: StrengthLook {
        guard let look = StrengthLook.all[self] else {
            preconditionFailure("nothing says what \(key) is called")
        }
        return look
    }

    /// What the table of settings calls it.
    var name: Phrase { Phrase("strength-\(key).name") }

    /// The letter or the word that stands before a value.
    var symbol: Phrase { Phrase("strength-\(key).symbol") }

    /// What help says of its option: a sentence.
    public var help: String { look.help }

    /// As the table of settings writes a value.
    func written(_ value: Double) -> String {
        isWhole ? "\(Int(value))" : "\(value)"
    }

    /// As texts write a value.
    func inWords(_ value: Double) -> Phrase.Value {
        isWhole ? .count(Int(value)) : .number(value)
    }

    private var isWhole: Bool { quantity == .epochs || quantity == .rows }
}
