import ArgumentParser
import Foundation
import Report

/// `regplot init FILE.toml`: writes a study file to begin from.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Writes a study file to begin from, with comments.",
        usage: "regplot init FILE.toml",
        discussion: """
            The file holds a small comparison, a section of a report and a figure, which \
            "regplot make" makes in some seconds, and says in comments what else can stand in it. \
            A file that is there is never replaced.

            EXAMPLES:
              regplot init week7.toml
              regplot make week7.toml
            """)

    @Argument(
        help: ArgumentHelp("The file that is written.", valueName: "FILE.toml"),
        completion: .file(extensions: ["toml"]))
    var file: String?

    func validate() throws {
        guard let file, !file.isEmpty else {
            throw ValidationError("No file is named; add one, such as \"week7.toml\".")
        }
    }

    func run() throws {
        guard let file else { return }
        var found = stat()
        // A link that leads nowhere is there, too.
        guard lstat(file, &found) != 0 else {
            throw Failure(
                code: .output,
                message: "\(file) exists, and nothing of it is replaced; type another name.")
        }
        let name = URL(fileURLWithPath: file).lastPathComponent
        do throws(ReportError) {
            try WholeFile.check(file)
            try WholeFile.write(Array(StudyTemplate.text(ShellWords.quoted(name)).utf8), to: file)
        } catch .cannotWrite(let path, let reason) {
            throw Failure(
                code: .output, message: "Cannot write \(path): \(reason). Type another path.")
        } catch {
            throw Failure(error)
        }
        Console.printResult(file)
    }
}
