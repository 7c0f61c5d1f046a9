import ArgumentParser
import Base

/// Options of `regplot claims`, as they are typed.
struct ClaimsOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Only the claims of these experiments, separated by commas.", valueName: "ID[,ID…]"),
        completion: .experiments)
    var only: [String] = []

    @Option(
        help: ArgumentHelp(
            "Language of the words: \(Language.allCases.map(\.rawValue).alternatives).",
            valueName: "LANG"))
    var lang = Language.allCases[0]

    @Flag(help: "Write what data/claims.csv of a report holds.")
    var csv = false

    @OptionGroup(title: "Runs") var runs: RunOptions
}
