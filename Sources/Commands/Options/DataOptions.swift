import ArgumentParser
import Generators

/// Options of what is learnt from, as they are typed.
struct DataOptions: ParsableArguments {
    // A column may be called -x.
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("csv: the column that names each row's class.", valueName: "COLUMN"))
    var label: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "csv: the column with the number to predict, instead of --label.", valueName: "COLUMN"))
    var target: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "csv: columns to leave out, separated by commas; a name with commas is taken as it is.",
            valueName: "COLUMN[,COLUMN…]"))
    var ignore: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "csv: columns that stay although they seem to number or to name rows.",
            valueName: "COLUMN[,COLUMN…]"))
    var keep: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "csv: texts that mean a missing value, instead of NA, N/A, NaN, NULL, ? and the like "
                + "(among numbers: beside them); \"\" for empty fields only.",
            valueName: "TEXT[,TEXT…]"))
    var missing: String?

    @Flag(help: "csv: leave out rows that miss a value.")
    var dropMissing = false

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "csv: what stands between fields: a sign, tab, or blanks (any number). (default: guessed)",
            valueName: "SIGN"))
    var delimiter: String?

    @Flag(help: "csv: the first line is a row like the others; columns are \"column 1\" and so on.")
    var noHeader = false

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "\(Self.generated): standard deviation of the noise. "
                + "(default: \(Self.standards { noise, _ in "\(noise)" }))",
            valueName: "SIGMA"), transform: number)
    var noise: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "\(Self.generated): training rows; csv: the most rows that are used, drawn at random. "
                + "(default: \(Self.standards { _, rows in "\(rows)" }); 50000, less of a wide table)",
            valueName: "N"),
        transform: wholeNumber)
    var rows: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "noisy-xor: the probability that a label is flipped. (default: \(NoisyXOR().flipped))",
            valueName: "SHARE"), transform: number)
    var flipped: Double?

    /// The data sets whose noise and rows can be chosen, as help names them.
    private static let generated =
        (GeneratorCatalog.all.map(\.id) + ["noisy-xor"]).joined(separator: ", ")

    /// What stands for each of them if nothing is asked for.
    private static func standards(_ text: (_ noise: Double, _ rows: Int) -> String) -> String {
        let standards =
            GeneratorCatalog.all.map { ($0.standardNoise, $0.standardRows) }
            + [(NoisyXOR().sigma, NoisyXOR().rows)]
        return standards.map(text).joined(separator: ", ")
    }

    /// Whether nothing was typed.
    var areDefault: Bool {
        label == nil && target == nil && ignore == nil && keep == nil && missing == nil
            && !dropMissing && delimiter == nil && !noHeader && noise == nil && rows == nil
            && flipped == nil
    }
}
