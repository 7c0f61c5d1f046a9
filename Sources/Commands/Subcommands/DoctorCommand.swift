import ArgumentParser
import Foundation

/// `regplot doctor`: whether all that regplot needs is here.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Says whether all that regplot needs is here, and what to do if not.",
        usage: "regplot doctor [--json]",
        discussion: """
            Looks for the font and the libraries that draw, at the folder that reports are written \
            into, at the processor, and for a browser. Nothing is written. The exit code is 0 if \
            reports can be made, else 70.

            EXAMPLES:
              regplot doctor
              regplot doctor --json
            """)

    @Flag(help: "Write JSON.")
    var json = false

    /// What `--json` writes.
    struct Examination: Encodable {
        let version: String
        /// Null where the program was built without git.
        @OrNull var commit: String?
        /// Whether nothing is missing.
        let healthy: Bool
        let findings: [Finding]

        init(_ findings: [Finding]) {
            version = Regplot.version
            commit = Regplot.commit
            healthy = !findings.contains { $0.state == .missing }
            self.findings = findings
        }

        func json() throws -> String {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }

    func run() throws {
        let examination = Examination(Surroundings.here.findings)
        Console.printResult(
            json
                ? try examination.json()
                : Regplot.versionLine + "\n" + Finding.table(examination.findings))
        guard examination.healthy else {
            let missing = examination.findings.filter { $0.state == .missing }.map(\.id)
            throw Failure(
                code: .fault,
                message: "Reports cannot be made here for want of: "
                    + "\(missing.joined(separator: ", ")). What to do stands above.")
        }
        if !json { Console.printResult("All that regplot needs is here.") }
    }
}
