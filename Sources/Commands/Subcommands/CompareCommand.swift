import ArgumentParser
import Datasets
import Experiments

/// `regplot compare DATASET …`: any methods at any strengths, and what is varied, with the same seeds.
struct CompareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compares methods, strengths and settings of one's own, with the same seeds.",
        usage:
            "regplot compare DATASET [options]\nregplot compare csv FILE --label COLUMN [options]",
        discussion: """
            Every method is trained at every value of what is varied, always with the same seeds: the \
            same rows, initial weights and batches. The first method is what the others are \
            compared with. A network and its training are the data set's own if nothing else is typed. \
            The folder holds a page in each language, the figures, every run and every row as CSV, and \
            the command of "regplot train" that trains each configuration alone.

            EXAMPLES:
              regplot compare moons --noise 0.35 --hidden 4,4 --seeds 40 --method none \
            --method l2=0.001,0.01,0.1 --method dropout=0.1,0.3,0.5 --method batchnorm -o week7
              regplot compare moons --vary l2=0,1e-4..1e-1:13:log --vary hidden=4,8,16
              regplot compare csv grades.csv --label passed --method none --method l2=0.01 --json
            """)

    @Argument(
        help: ArgumentHelp(
            "The data set: \(DatasetCatalog.trainable.map(\.id).joined(separator: ", ")) or csv.",
            valueName: "DATASET"), completion: .trainable)
    var dataset: String?

    @Argument(help: ArgumentHelp("The file of csv.", valueName: "FILE"), completion: .tables)
    var file: String?

    @OptionGroup(title: "Data") var data: DataOptions

    @OptionGroup var options: CompareOptions

    func validate() throws {
        guard let dataset else {
            throw ValidationError(
                "No data set is named; put it after compare, as in \"regplot compare moons\".")
        }
        // A file is read once, when the command runs.
        if dataset != DataPlan.csv { _ = try plan() }
    }

    func run() async throws {
        let plan = try plan()
        try plan.data.check(report: plan.folder.out)
        for line in Notices(plan.task.dataset, try .ofMessages()).lines {
            Console.printMessage(line)
        }
        let (pages, compared) = try await Interruption.stopping { () async throws in
            try await CompareRun(plan: plan, quiet: options.quiet).pages()
        }
        let summary = ComparisonSummary(compared, plan: plan, folder: plan.folder.out)
        Console.printResult(options.json ? try summary.json() : summary.table)
        if !options.json { for page in pages { Console.printResult(page) } }
        if options.folder.open, let page = pages.first { Browser.open(page) }
    }

    /// - Parameter table: where the file is now, if not where it was typed to be.
    func plan(table: String? = nil) throws -> ComparePlan {
        try ComparePlan(
            dataset: dataset ?? "", file: file, data: data, options, table: table)
    }
}
