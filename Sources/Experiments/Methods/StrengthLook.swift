import Base
import Charts
public import Methods

/// What a strength is called where it stands alone: in the table of settings, and in texts.
struct StrengthLook: Sendable {
    /// In the page's and the manifest's table of settings, which is in English.
    let setting: String
    /// By which texts quote it.
    let quantity: String
    /// What help says of its option.
    let help: String

    /// That of every strength of the catalogue.
    static let all: [Strength: StrengthLook] = [
        .l1: StrengthLook(
            setting: "L1 λ", quantity: "l1.lambda",
            help: "Strength λ of the L1 penalty λ·Σ|w|."),
        .l2: StrengthLook(
            setting: "L2 λ", quantity: "l2.lambda",
            help: "Strength λ of the L2 penalty λ·Σw²."),
        .dropout: StrengthLook(
            setting: "dropout rate", quantity: "dropout.rate",
            help: "Probability that dropout drops a value."),
        .jitter: StrengthLook(
            setting: "jitter σ", quantity: "augmentation.sigma",
            help: "Standard deviation of the noise that augments inputs."),
        .patience: StrengthLook(
            setting: "patience", quantity: "earlyStopping.patience",
            help: "Epochs without a lower validation loss before training stops."),
        .maxNorm: StrengthLook(
            setting: "max-norm c", quantity: "maxNorm.limit",
            help: "Largest norm c of the weights that enter a hidden unit, for max-norm."),
    ]
}

extension Strength {
    var look: StrengthLook {
        guard let look = StrengthLook.all[self] else {
            preconditionFailure("nothing says what \(key) is called")
        }
        return look
    }

    /// What help says of its option: a sentence.
    public var help: String { look.help }

    /// As the table of settings writes a value.
    func written(_ value: Double) -> String {
        quantity == .epochs ? "\(Int(value))" : "\(value)"
    }

    /// As texts write a value.
    func inWords(_ value: Double) -> Phrase.Value {
        quantity == .epochs ? .count(Int(value)) : .number(value)
    }
}
