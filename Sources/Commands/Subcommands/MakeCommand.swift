import ArgumentParser
import Foundation
import UserInput

/// `regplot make FILE.toml`: everything that a study file asks for.
struct MakeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make",
        abstract: "Makes all that a study file asks for, and anew only what changed.",
        usage: "regplot make FILE.toml [--check] [--only NAME[,NAME…]] [options]",
        discussion: """
            A study file is TOML; "regplot init" writes one. Each [[study]] is a comparison, as by \
            "regplot compare", each [[report]] a report and each [[figure]] a figure, as by "regplot figure": \
            every option is a key by its name. A [[text]] is a file of any kind that \
            quotes numbers of studies, {{STUDY.CONFIGURATION.MEASURE}}. Paths are relative to the file.

            All that is wrong in the file is told in one go, each with its line and column, before \
            anything is made, with exit code 65. A folder that the same command made, with the same version and table, \
            and whose files nobody changed, is left as it is; so is a text that would be the same. \
            Figures are made anew. Runs of comparisons are kept in ~/.cache/regplot/runs, or under $XDG_CACHE_HOME, by \
            their settings and the program: what changed is trained, the rest is taken from there, and what is \
            interrupted goes on from there. "regplot verify" never reads it.

            EXAMPLES:
              regplot make week7.toml --check
              regplot make week7.toml
              regplot make week7.toml --only moons,weights.pdf --jobs 2
            """)

    @Argument(
        help: ArgumentHelp("The study file; - is the standard input.", valueName: "FILE.toml"),
        completion: .file(extensions: ["toml"]))
    var file: String?

    @Flag(help: "Only read the file, and say what would be made.")
    var check = false

    @Option(
        help: ArgumentHelp(
            "Make only what is called so, separated by commas; a figure or a text without a name is called as its "
                + "file is. Studies that such a text quotes are made, too.",
            valueName: "NAME[,NAME…]"))
    var only: [String] = []

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How many processor cores to use. (default: all)", valueName: "N"),
        transform: wholeNumber)
    var jobs: Int?

    @Flag(help: "Make and train everything anew, whatever is there or was kept.")
    var anew = false

    @Flag(help: "Draw no progress line.")
    var quiet = false

    func validate() throws {
        guard let file, !file.isEmpty else {
            throw ValidationError(
                "No study file is named; add one, such as \"week7.toml\", which \"regplot init week7.toml\" writes."
            )
        }
        if let jobs { _ = try checked(jobs, in: RunPlan.jobs, option: "--jobs") }
    }

    func run() async throws {
        guard let file else { return }
        let source = try StudySource(file)
        try source.enter()
        let plan = try StudyPlan(telling: source, jobs: jobs)
        let planned = try selected(plan)
        guard !check else {
            for own in planned { Console.printResult(own.line) }
            return
        }
        // What this very run trains is not trained twice.
        var cache = RunCache.Place.users
        if anew { cache?.since = Date() }
        let run = MakeRun(
            planned: planned, study: source.shown, base: source.base, quiet: quiet,
            anew: anew, cache: cache)
        try await Interruption.stopping { () async throws in try await run.make() }
    }

    /// What is asked for by `--only`.
    private func selected(_ plan: StudyPlan) throws -> [StudyPlan.Planned] {
        guard !only.isEmpty else { return plan.planned }
        let wanted = try TypedList.items(
            only.joined(separator: ","), option: "--only", known: plan.names, noun: "entry")
        return plan.selected(wanted)
    }
}

extension StudyPlan.Planned {
    /// What `--check` says of it: the command that makes the same.
    fileprivate var line: String {
        switch plan {
        case .comparison(let plan):
            "\(entry.name): \(plan.command) -o \(ShellWords.quoted(entry.out))"
        case .report(let plan): "\(entry.name): \(plan.command) -o \(ShellWords.quoted(entry.out))"
        case .figure: "\(entry.name): \(entry.command)"
        case .text(let text):
            "\(entry.name): \(text.path) with \(text.numbers.count) "
                + (text.numbers.count == 1 ? "number" : "numbers")
        }
    }
}
