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

    private func prepared() throws -> (RunPlan, [Section], [String]) {
        let task = try plan().task()
        let sections = try ReportPlan.sections(task, only: options.only)
        let plan = try RunPlan(options.runs, task, sections: sections.count)
        // Claims rest on the runs that the figures of their section show.
        let notices = try plan.notices(
            of: sections.flatMap(\.figures),
            caps: sections.seedCaps(plan.task, seeds: plan.seeds))
        return (plan, sections, notices)
    }

    func run() async throws {
        let (plan, sections, notices) = try prepared()
        for line in Notices(plan.task.dataset, try .ofMessages()).lines + notices {
            Console.printMessage(line)
        }
        let words = try Words.spoken(options.lang)
        let evidence = try await Interruption.stopping { () async throws -> Evidence in
            try await gathered(sections, plan, words)
        }
        Console.printResult(
            options.csv
                ? String(
                    decoding: evidence.claims.csv(
                        try Words.ofMessages().quoting(evidence.quantities)
                    ).dropLast(2), as: UTF8.self)
                : ClaimLines(evidence.claims, words.quoting(evidence.quantities)).text)
    }

    private func gathered(
        _ sections: [Section], _ plan: RunPlan, _ words: Words
    ) async throws(Failure) -> Evidence {
        let progress = ProgressLine(quiet: options.runs.quiet)
        defer { progress.clear() }
        let threads = WorkerThreads(count: plan.jobs)
        let laboratory = plan.laboratory(on: threads)
        do throws(ExperimentError) {
            try await Rehearsal(sections, of: laboratory).check([words])
            return try await gatherEvidence(sections, from: laboratory) {
                progress.show($0, words.text($1))
            }
        } catch {
            throw Failure(error)
        }
    }
}
