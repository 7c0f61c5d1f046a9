import ArgumentParser
import Base
import Experiments
import Foundation
import Rendering

/// Options of `regplot compare`, as they are typed.
struct CompareOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A method that is compared, at its standard strength or at others: none, l2=0.001,0.01, dropout=0.1..0.5:3, "
                + "batchnorm=8. The first one is what the others are compared with. (default: none)",
            valueName: "NAME[=X[,X…]]"))
    var method: [String] = []

    @Option(
        help: ArgumentHelp(
            "A setting that is varied, each of its values with each method: hidden=4,8;16,16, noise=0.1..0.5:5, "
                + "l2=0,1e-4..1e-1:13:log. Several are crossed.",
            valueName: "SETTING=VALUES"))
    var vary: [String] = []

    @OptionGroup(title: "Network and training") var network: PassedOptions

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "How many random seeds, the same for all that is compared. (default: 64; 24 of digits, wdbc and csv)",
            valueName: "N"), transform: wholeNumber)
    var seeds: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The first seed; the others follow it.", valueName: "S"),
        transform: wholeNumber)
    var seed = RunOptions.Standard.firstSeed

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How many processor cores to use. (default: all)", valueName: "N"),
        transform: wholeNumber)
    var jobs: Int?

    @Option(
        help: ArgumentHelp(
            "What the folder holds of all runs for other programs, separated by commas: "
                + "\(ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")). (default: none)",
            valueName: "FORMAT[,FORMAT…]"),
        completion: .list(ExportFormat.allCases.map(\.rawValue)))
    var exportFormat: [String] = []

    @Flag(help: "Print one JSON object instead of a table.")
    var json = false

    @Flag(help: "Draw no progress line.")
    var quiet = false

    @OptionGroup(title: "Output") var folder: FolderOptions
}
