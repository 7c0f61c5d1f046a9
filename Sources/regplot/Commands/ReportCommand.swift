import ArgumentParser
import Experiments
import Report

/// `regplot DATASET …`: trains, draws and writes a report.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Makes the report of a data set: pages, figures, data. The word may be left out.",
        usage: "regplot DATASET --all | --only ID[,ID…] [options]",
        discussion: """
            EXAMPLES:
              regplot xor --all
              regplot xor --only dropout --seeds 20 --formats png --out /tmp/draft

            A missing font is reported before anything is trained, with exit code 70 and the \
            name of the package that brings one.
            """)

    @Argument(
        help: ArgumentHelp("The data set (see \"regplot list datasets\").", valueName: "DATASET"))
    var dataset: String?

    @OptionGroup var options: ReportOptions

    func validate() throws {
        guard let dataset else {
            guard options.areDefault else {
                throw ValidationError(
                    "No data set is named; put one first, such as \"regplot xor --all\".")
            }
            return
        }
        _ = try ReportPlan(dataset: dataset, options: options)
    }

    func run() async throws {
        guard let dataset else {
            Console.printResult(Regplot.helpMessage())
            return
        }
        let plan = try ReportPlan(dataset: dataset, options: options)
        let pages = try await Interruption.stopping { () async throws in
            try await ReportRun(
                plan: plan, quiet: options.runs.quiet, showsTimings: options.timings
            ).pages()
        }
        for page in pages { Console.printResult(page) }
        if options.open, let page = pages.first { Browser.open(page) }
    }
}
