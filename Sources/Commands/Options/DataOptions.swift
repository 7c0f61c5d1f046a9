import ArgumentParser

/// Options of what is learnt from, as they are typed.
struct DataOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("csv: the column that names each row's class.", valueName: "COLUMN"))
    var label: String?

    @Option(
        help: ArgumentHelp(
            "csv: the column with the number to predict, instead of --label.", valueName: "COLUMN"))
    var target: String?

    @Option(
        help: ArgumentHelp(
            "csv: columns to leave out, separated by commas.", valueName: "COLUMN[,COLUMN…]"))
    var ignore: String?

    @Flag(help: "csv: leave out rows that miss a value.")
    var dropMissing = false

    @Option(
        help: ArgumentHelp(
            "csv: what stands between fields: a sign, or tab. (default: guessed)",
            valueName: "SIGN"))
    var delimiter: String?

    @Flag(help: "csv: the first line is a row like the others; columns are \"column 1\" and so on.")
    var noHeader = false

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "moons, circles, spirals: standard deviation of the noise. (default: 0.3, 0.2, 0.08)",
            valueName: "SIGMA"), transform: number)
    var noise: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "moons, circles, spirals: training rows. (default: 60, 60, 120)", valueName: "N"),
        transform: wholeNumber)
    var rows: Int?

    /// Whether nothing was typed.
    var areDefault: Bool {
        label == nil && target == nil && ignore == nil && !dropMissing && delimiter == nil
            && !noHeader && noise == nil && rows == nil
    }
}
