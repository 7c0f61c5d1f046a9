import ArgumentParser
import Report
import UserInput

/// What a folder's manifest says it was made with, after every check.
struct VerifyPlan: Sendable {
    /// What makes the folder again.
    enum Made: Sendable {
        case report(ReportPlan)
        case comparison(ComparePlan)

        /// SHA-256 of the table that is read; nil if none is.
        var fileHash: String? {
            switch self {
            case .report(let plan): plan.fileHash
            case .comparison(let plan): plan.fileHash
            }
        }

        /// The command line that makes it.
        var command: String {
            switch self {
            case .report(let plan): plan.command
            case .comparison(let plan): plan.command
            }
        }

        /// Makes it again and compares it.
        /// - Parameter folder: what is there.
        func verification(
            of folder: String, quiet: Bool
        ) async throws(Failure) -> Verification {
            switch self {
            case .report(let plan):
                try await ReportRun(plan: plan, quiet: quiet, showsTimings: false)
                    .verification(of: folder)
            case .comparison(let plan):
                try await CompareRun(plan: plan, quiet: quiet).verification(of: folder)
            }
        }
    }

    let made: Made
    private let manifest: Manifest

    /// - Parameters:
    ///   - table: where the table of a csv report is now; nil: where it was.
    ///   - jobs: nil: as many as there are cores.
    /// - Throws: `Failure` if the manifest's command makes no such folder, or its table is another one.
    init(_ manifest: Manifest, folder: String, table: String?, jobs: Int?) throws(Failure) {
        do {
            made = try VerifyPlan.made(
                try Regplot.command(manifest.arguments), folder: folder, table: table, jobs: jobs)
        } catch let failure as Failure {
            guard failure.code == .input, table == nil, manifest.table != nil else { throw failure }
            throw Failure(
                code: .input,
                message: failure.message + " If the table is elsewhere now, name it with --table.")
        } catch {
            // A cry for help is no report either.
            throw VerifyPlan.refused(
                folder,
                Regplot.exitCode(for: error).isSuccess
                    ? "it makes no report" : Regplot.message(for: error))
        }
        guard made.fileHash == manifest.table else {
            throw Failure(
                code: .input,
                message: "\(table ?? "The table"): this is not the table that the report was made "
                    + "of. If that one is elsewhere, name it with --table; else make the report "
                    + "again with: \(made.command)")
        }
        self.manifest = manifest
    }

    /// - Parameter command: of the manifest.
    private static func made(
        _ command: any ParsableCommand, folder: String, table: String?, jobs: Int?
    ) throws -> Made {
        switch command {
        case var command as ReportCommand:
            guard let dataset = command.dataset else {
                throw refused(folder, "it makes no report")
            }
            try check(table, of: dataset)
            command.options.runs.jobs = jobs
            return .report(
                try ReportPlan(
                    ReportPlan.data(
                        dataset, file: command.file, options: command.data, table: table),
                    options: command.options))
        case var command as CompareCommand:
            try check(table, of: command.dataset ?? "")
            command.options.jobs = jobs
            return .comparison(try command.plan(table: table))
        default: throw refused(folder, "it makes no report")
        }
    }

    private static func check(_ table: String?, of dataset: String) throws(Failure) {
        guard table == nil || dataset == DataPlan.csv else {
            throw Failure(
                code: .usage,
                message:
                    "--table belongs to reports of csv; this one is of \(dataset). Leave it out.")
        }
    }

    /// What a user should know before the result.
    var notices: [String] {
        Verification.otherVersions(manifest, version: Regplot.version).map {
            "regplot: the report was made with \($0.name) \($0.then.quoted), here is \($0.now.quoted)"
                + ($0.name == manifest.generator
                    ? "." : ": figures and pages may differ for that, numbers not.")
        }
    }

    private static func refused(_ folder: String, _ reason: String) -> Failure {
        Failure(
            code: .input,
            message: "\(folder)/manifest.json: its command cannot be run again: \(reason)")
    }
}
