import ArgumentParser
import Datasets
import Foundation

/// `regplot train DATASET …`: one configuration over many seeds.
struct TrainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Trains one network with many random seeds and says how it went.",
        usage: "regplot train DATASET [options]\nregplot train csv FILE --label COLUMN [options]",
        discussion: """
            DATASET is xor (the four points), noisy-xor (with validation and held-out rows) or any \
            other of "regplot list datasets"; csv FILE is a table of your own. \
            A seed has solved it when every training row is on the right side. With one output, \
            bce is taken on the logit and mse after a sigmoid. A hidden layer is, in this order: \
            dense, batch normalisation or dropout before, activation, batch normalisation or \
            dropout after.

            EXAMPLES:
              regplot train xor --hidden 2 --activation sigmoid --loss mse --lr 0.1 \
            --epochs 1000 --seeds 2000
              regplot train xor --l1 0.003 --proximal --json
              regplot train noisy-xor --hidden 16,16 --activation relu --optimizer adam \
            --patience 50 --export runs
              regplot train moons --rows 100 --noise 0.25 --hidden 32 --optimizer adam
              regplot train csv grades.csv --label passed --hidden 16 --l2 0.01
            """)

    @Argument(
        help: ArgumentHelp(
            "The data set: \(DatasetCatalog.trainable.map(\.id).joined(separator: ", ")) or csv.",
            valueName: "DATASET"), completion: .trainable)
    var dataset: String?

    @Argument(help: ArgumentHelp("The file of csv.", valueName: "FILE"), completion: .tables)
    var file: String?

    @OptionGroup(title: "Data") var data: DataOptions

    @OptionGroup var options: TrainOptions

    func validate() throws {
        let plan = try plan()
        // A file is read once, when the command runs.
        if plan.id != DataPlan.csv { _ = try TrainSettings(plan.load(), options: options) }
    }

    func run() async throws {
        let plan = try plan()
        let dataset = try plan.load()
        for line in Notices(dataset, try .ofMessages()).lines { Console.printMessage(line) }
        let run = TrainRun(
            dataset: dataset,
            settings: try TrainSettings(dataset, options: options, dataOptions: plan.words),
            jobs: options.jobs ?? RunPlan.standardJobs,
            quiet: options.quiet, export: try options.export.map { try TrainExport(path: $0) })
        let summary = try await Interruption.stopping { () async throws in
            try await run.summary()
        }
        if options.digest {
            Console.printResult(summary.digest)
        } else {
            Console.printResult(options.json ? try summary.json() : summary.table)
        }
    }

    private func plan() throws -> DataPlan {
        guard let dataset else {
            throw ValidationError(
                "No data set is named; put it after train, as in \"regplot train xor\".")
        }
        if let jobs = options.jobs { _ = try checked(jobs, in: RunPlan.jobs, option: "--jobs") }
        if options.export?.isEmpty == true {
            throw ValidationError("--export is empty; type the path of a folder.")
        }
        return try DataPlan(
            dataset: dataset, file: file, options: data, among: DatasetCatalog.trainable)
    }
}
