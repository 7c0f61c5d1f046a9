import ArgumentParser
import Foundation
import Report

/// `regplot verify DIR`: makes a report again and compares every byte.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Makes a report or a comparison again from its manifest and compares every byte.",
        usage: "regplot verify DIR [options]",
        discussion: """
            Nothing is written. Every file that differs is named, one a line, on standard output: \
            whether it was changed since, or comes out differently now. Numbers (data/*.csv) come \
            out the same on every machine; pictures and pages only with the same versions of \
            Cairo, Pango, libpng and the font, and if these differ from the manifest's, that is \
            said. The exit code is 0 if all is the same, else 65.

            EXAMPLES:
              regplot verify reports/xor
              regplot verify reports/csv --table ~/marks.csv
            """)

    @Argument(
        help: ArgumentHelp("The folder of a report.", valueName: "DIR"), completion: .directory)
    var folder: String?

    @Option(
        help: ArgumentHelp(
            "Where the table of a csv report is now. (default: where it was)", valueName: "FILE"),
        completion: .tables)
    var table: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How many processor cores to use. (default: all)", valueName: "N"),
        transform: wholeNumber)
    var jobs: Int?

    @Flag(help: "Draw no progress line.")
    var quiet = false

    func validate() throws {
        guard let folder, !folder.isEmpty else {
            throw ValidationError("No folder is named; add one, such as \"reports/xor\".")
        }
        if let jobs { _ = try checked(jobs, in: RunPlan.jobs, option: "--jobs") }
    }

    func run() async throws {
        guard let folder else { return }
        let manifest: Manifest
        do throws(ReportError) {
            manifest = try Manifest(folder: folder)
        } catch {
            throw Failure(error)
        }
        let plan = try VerifyPlan(manifest, folder: folder, table: table, jobs: jobs)
        for line in plan.notices { Console.printMessage(line) }
        let verification = try await Interruption.stopping { () async throws in
            try await plan.made.verification(of: folder, quiet: quiet)
        }
        for difference in verification.differences { Console.printResult("\(difference)") }
        guard verification.differences.isEmpty else {
            throw Failure(
                code: .input,
                message: "\(folder): \(verification.differences.count) of \(verification.count) "
                    + "files differ. Make the report again with: \(plan.made.command)")
        }
        Console.printResult("All \(verification.count) files are as the command makes them.")
    }
}
