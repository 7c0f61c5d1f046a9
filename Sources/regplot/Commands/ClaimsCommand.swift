import ArgumentParser
import Charts
import Experiments
import Neural
import Report

/// `regplot claims DATASET`: the article's claims with their verdicts, in the terminal.
struct ClaimsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claims",
        abstract: "Puts the article's claims to the test and prints the verdicts.",
        usage: "regplot claims DATASET [options]",
        discussion: """
            Each claim has an id, a verdict, and the number that decided it with its 95 % interval. \
            The verdicts follow from the runs: other seeds or settings may reach others.

            EXAMPLES:
              regplot claims xor
              regplot claims xor --only dropout --seeds 200
              regplot claims xor --csv > claims.csv
            """)

    @Argument(
        help: ArgumentHelp("The data set (see \"regplot list datasets\").", valueName: "DATASET"))
    var dataset: String

    @OptionGroup var options: ClaimsOptions

    func validate() throws {
        try ReportPlan.check(dataset)
        _ = try RunPlan(options.runs)
        _ = try experiments
    }

    private var experiments: [any Experiment] {
        get throws {
            try ReportPlan.experiments(dataset, all: options.only == nil, only: options.only)
        }
    }

    func run() async throws {
        let (plan, experiments) = (try RunPlan(options.runs), try experiments)
        let claims = try await Interruption.stopping { () async throws -> [Claim] in
            try await settle(experiments, plan)
        }
        Console.printResult(
            options.csv
                ? String(decoding: claims.csv.dropLast(2), as: UTF8.self)
                : ClaimLines(claims, language: options.lang).text)
    }

    private func settle(
        _ experiments: [any Experiment], _ plan: RunPlan
    ) async throws(Failure) -> [Claim] {
        let progress = ProgressLine(quiet: options.runs.quiet)
        defer { progress.clear() }
        let threads = WorkerThreads(count: plan.jobs)
        let laboratory = plan.laboratory(on: threads)
        do throws(ExperimentError) {
            return try await gatherEvidence(experiments, from: laboratory) {
                progress.show($0, $1[options.lang])
            }.claims
        } catch {
            throw Task.isCancelled ? .interrupted : Failure(error)
        }
    }
}
