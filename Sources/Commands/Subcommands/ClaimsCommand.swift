import ArgumentParser
import Base
import Experiments
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
        help: ArgumentHelp("The data set (see \"regplot list datasets\").", valueName: "DATASET"),
        completion: .datasets)
    var dataset: String

    @Argument(help: ArgumentHelp("The file of csv.", valueName: "FILE"), completion: .tables)
    var file: String?

    @OptionGroup(title: "Data") var data: DataOptions

    @OptionGroup var options: ClaimsOptions

    func validate() throws {
        // A file is read once, when the command runs.
        if try plan().id != DataPlan.csv { _ = try prepared() }
    }

    private func plan() throws -> DataPlan {
        try ReportPlan.data(dataset, file: file, options: data)
    }

    private func prepared() throws -> (RunPlan, [any Experiment], [String]) {
        let task = try plan().task()
        let experiments = try ReportPlan.experiments(task, only: options.only)
        let plan = try RunPlan(options.runs, task, sections: experiments.count)
        // Claims rest on the runs that the figures of their section show.
        let notices = try plan.notices(
            of: experiments.flatMap(\.figures),
            caps: experiments.seedCaps(plan.task, seeds: plan.seeds))
        return (plan, experiments, notices)
    }

    func run() async throws {
        let (plan, experiments, notices) = try prepared()
        for line in Notices(plan.task.dataset).lines + notices { Console.printMessage(line) }
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
            let evidence = try await gatherEvidence(experiments, from: laboratory) {
                progress.show($0, $1[options.lang])
            }
            evidence.faults.forEach(Console.printFault)
            return evidence.claims
        } catch {
            throw Failure(error)
        }
    }
}
