import ArgumentParser
import Foundation

/// Options of a report, as they are typed.
struct ReportOptions: ParsableArguments {
    @Flag(help: "Run every experiment: the whole report.")
    var all = false

    @Option(
        help: ArgumentHelp(
            "Run only these experiments, separated by commas (see \"regplot list experiments\").",
            valueName: "ID[,ID…]"))
    var only: String?

    @Option(
        help: ArgumentHelp("How many random seeds each method is trained with.", valueName: "N"))
    var seeds = 64

    @Option(help: ArgumentHelp("The first seed; the others follow it.", valueName: "S"))
    var seed = 0

    @Option(
        name: [.long, .customShort("o")],
        help: ArgumentHelp(
            "Folder of the report; made if need be. (default: reports/DATASET)", valueName: "DIR"))
    var out: String?

    @Option(help: ArgumentHelp("Language of pages and figures: en, zh or both.", valueName: "LANG"))
    var lang = LanguageChoice.both

    @Option(
        help: ArgumentHelp(
            "Formats of the figure files, separated by commas.", valueName: "FORMAT[,FORMAT…]"))
    var formats = "png,svg,pdf"

    @Option(help: ArgumentHelp("Resolution of PNG files in dots per inch.", valueName: "N"))
    var dpi = 200

    @Option(
        help: ArgumentHelp(
            "How many processor cores to use. (default: all)", valueName: "N"))
    var jobs: Int?

    @Flag(help: "Open the page in the browser when it is done.")
    var open = false

    @Flag(help: "Draw no progress line.")
    var quiet = false

    @Flag(help: "Write into a folder that holds other things than a report; they are kept.")
    var force = false

    /// Whether nothing was typed.
    var areDefault: Bool {
        !all && only == nil && seeds == 64 && seed == 0 && out == nil && lang == .both
            && formats == "png,svg,pdf" && dpi == 200 && jobs == nil && !open && !quiet && !force
    }
}
