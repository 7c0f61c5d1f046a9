import ArgumentParser
import Base
import Foundation
import Rendering

/// Options of a report, as they are typed.
struct ReportOptions: ParsableArguments {
    @Flag(help: "Run every experiment: the whole report.")
    var all = false

    @Option(
        help: ArgumentHelp(
            "Run only these experiments, separated by commas (see \"regplot list experiments\").",
            valueName: "ID[,ID…]"), completion: .experiments)
    var only: [String] = []

    @OptionGroup var folder: FolderOptions

    @Flag(help: "Say on standard error where the time went.")
    var timings = false

    @OptionGroup(title: "Runs") var runs: RunOptions

    /// Whether nothing was typed.
    var areDefault: Bool {
        !all && only.isEmpty && folder.areDefault && !timings && runs.areDefault
    }
}
