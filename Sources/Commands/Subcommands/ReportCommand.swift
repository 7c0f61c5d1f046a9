import ArgumentParser
import Experiments
import Report

/// `regplot DATASET …`: trains, draws and writes a report.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Makes the report of a data set: pages, figures, data. The word may be left out.",
        usage:
            "regplot DATASET --all | --only ID[,ID…] [options]\nregplot csv FILE --label COLUMN --all [options]",
        discussion: """
            EXAMPLES:
              regplot xor --all
              regplot xor --only dropout --seeds 20 --formats png --out /tmp/draft
              regplot moons --all --noise 0.2
              regplot csv marks.csv --label passed --all

            A missing font is reported before anything is trained, with exit code 70 and the \
            name of the package that brings one.
            """)

    @Argument(
        help: ArgumentHelp("The data set (see \"regplot list datasets\").", valueName: "DATASET"),
        completion: .datasets)
    var dataset: String?

    @Argument(help: ArgumentHelp("The file of csv.", valueName: "FILE"), completion: .tables)
    var file: String?

    @OptionGroup(title: "Data") var data: DataOptions

    @OptionGroup var options: ReportOptions

    func validate() throws {
        guard let dataset else {
            guard options.areDefault, data.areDefault else {
                throw ValidationError(
                    "No data set is named; put one first, such as \"regplot xor --all\".")
            }
            return
        }
        let data = try ReportPlan.data(dataset, file: file, options: data)
        // A file is read once, when the command runs.
        if data.id == DataPlan.csv {
            try ReportPlan.checkSelection(data, all: options.all, only: options.only)
        } else {
            _ = try ReportPlan(data, options: options)
        }
    }

    func run() async throws {
        guard let dataset else {
            Console.printResult(Regplot.helpMessage())
            return
        }
        let plan = try ReportPlan(
            ReportPlan.data(dataset, file: file, options: data), options: options)
        try plan.data.check(report: plan.folder.out)
        for line in Notices(plan.runs.task.dataset, try .ofMessages()).lines + plan.notices {
            Console.printMessage(line)
        }
        let pages = try await Interruption.stopping { () async throws in
            try await ReportRun(
                plan: plan, quiet: options.runs.quiet, showsTimings: options.timings
            ).pages()
        }
        for page in pages { Console.printResult(page) }
        if options.folder.open, let page = pages.first { Browser.open(page) }
    }
}
