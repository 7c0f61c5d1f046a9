import ArgumentParser
import Foundation

/// `regplot train DATASET …`: one configuration over many seeds.
struct TrainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Trains one network with many random seeds and says how it went.",
        usage: "regplot train DATASET [options]",
        discussion: """
            DATASET is xor (the four points) or noisy-xor (with validation and held-out rows). \
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
            """)

    @Argument(help: ArgumentHelp("The data set: xor or noisy-xor.", valueName: "DATASET"))
    var dataset: String?

    @OptionGroup var options: TrainOptions

    func validate() throws { _ = try settings() }

    func run() async throws {
        let run = TrainRun(
            settings: try settings(),
            jobs: options.jobs ?? min(ProcessInfo.processInfo.activeProcessorCount, 1024),
            quiet: options.quiet, export: try options.export.map { try TrainExport(path: $0) })
        let summary = try await Interruption.stopping { () async throws in
            try await run.summary()
        }
        Console.printResult(options.json ? try summary.json() : summary.table)
    }

    private func settings() throws -> TrainSettings {
        guard let dataset else {
            throw ValidationError(
                "No data set is named; put it after train, as in \"regplot train xor\".")
        }
        if let jobs = options.jobs { _ = try checked(jobs, in: 1...1024, option: "--jobs") }
        if options.export?.isEmpty == true {
            throw ValidationError("--export is empty; type the path of a folder.")
        }
        return try TrainSettings(dataset: dataset, options: options)
    }
}
