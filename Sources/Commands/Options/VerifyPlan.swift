import ArgumentParser
import Report
import UserInput

/// What a report's manifest says it was made with, after every check.
struct VerifyPlan: Sendable {
    let report: ReportPlan
    private let manifest: Manifest

    /// - Parameters:
    ///   - table: where the table of a csv report is now; nil: where it was.
    ///   - jobs: nil: as many as there are cores.
    /// - Throws: `Failure` if the manifest's command makes no report, or its table is another one.
    init(_ manifest: Manifest, folder: String, table: String?, jobs: Int?) throws(Failure) {
        let plan: ReportPlan
        do {
            guard var command = try Regplot.command(manifest.arguments) as? ReportCommand,
                let dataset = command.dataset
            else { throw VerifyPlan.refused(folder, "it makes no report") }
            guard table == nil || dataset == DataPlan.csv else {
                throw Failure(
                    code: .usage,
                    message:
                        "--table belongs to reports of csv; this one is of \(dataset). Leave it out."
                )
            }
            command.options.runs.jobs = jobs
            plan = try ReportPlan(
                ReportPlan.data(
                    dataset, file: command.file, options: command.data, table: table),
                options: command.options)
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
        guard plan.fileHash == manifest.table else {
            throw Failure(
                code: .input,
                message: "\(table ?? "The table"): this is not the table that the report was made "
                    + "of. If that one is elsewhere, name it with --table; else make the report "
                    + "again with: \(plan.command)")
        }
        report = plan
        self.manifest = manifest
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
