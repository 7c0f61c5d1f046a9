import ArgumentParser
import Experiments
import Foundation
import Methods

/// Options of everything that trains the article's experiments: a report, a figure, the claims.
struct RunOptions: ParsableArguments {
    /// What holds for options that are not typed.
    enum Standard {
        static let firstSeed = 0
    }

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "How many random seeds each method is trained with. "
                + "(default: 64; 24 of digits, wdbc and csv)",
            valueName: "N"),
        transform: wholeNumber)
    var seeds: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The first seed; the others follow it. (default: \(Standard.firstSeed))", valueName: "S"
        ),
        transform: wholeNumber)
    var seed: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Hidden units: of each layer, or layer by layer. (default: the data set's own; of xor 8 on the four points and 16,16 on noisy rows)",
            valueName: "N[,N…]"))
    var hidden: String?

    @Option(
        help: ArgumentHelp(
            "What hidden units compute. (default: tanh on the four points, else relu)",
            valueName: "NAME"))
    var activation: ActivationChoice?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "How often every row is seen. (default: the data set's own; of xor 2000 on the four points and 400 on noisy rows)",
            valueName: "N"), transform: wholeNumber)
    var epochs: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Learning rate: of xor that of gradient descent on the four points, else Adam's. (default: the data set's own)",
            valueName: "RATE"), transform: number)
    var lr: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Rows in a batch; 0 is all of them. (default: the data set's own)", valueName: "N"),
        transform: wholeNumber)
    var batch: Int?

    @OptionGroup var strengths: StrengthOptions

    @Option(
        help: ArgumentHelp(
            "Also compare methods that are left out otherwise: \(AddedMethods.list). The option of a "
                + "method's strength adds it, too.",
            valueName: "METHOD[,…]",
            visibility: MethodCatalog.optional.isEmpty ? .hidden : .default),
        completion: .list(MethodCatalog.optional.map(\.id)))
    var with: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How many processor cores to use. (default: all)", valueName: "N"),
        transform: wholeNumber)
    var jobs: Int?

    @Flag(help: "Draw no progress line.")
    var quiet = false

    /// Whether nothing was typed.
    var areDefault: Bool {
        seeds == nil && seed == nil && hidden == nil && activation == nil
            && epochs == nil && lr == nil && batch == nil && strengths.typed.isEmpty && with == nil
            && jobs == nil && !quiet
    }
}
