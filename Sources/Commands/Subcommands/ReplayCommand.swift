import ArgumentParser
import Replay

/// `regplot replay CASE.json`: reruns a recorded training run.
struct ReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Reruns a recorded training run exactly; the result is JSON.",
        usage: "regplot replay CASE.json",
        discussion: """
            A case holds a network with its initial weights, how it is trained, its data, and the \
            rows and dropout masks of every step. It is rerun in double precision, and the loss, \
            objective and gradient norm of every step, the final network and its outputs are \
            written to standard output, to hold them against what another program computed.

            EXAMPLES:
              regplot replay case.json > result.json
              generate-case | regplot replay -
            """)

    @Argument(
        help: ArgumentHelp("The recorded case; - is the standard input.", valueName: "CASE.json"),
        completion: .file(extensions: ["json"]))
    var file: String?

    func validate() throws {
        guard file != nil else {
            throw ValidationError("No case is named; add its file, such as \"case.json\".")
        }
    }

    func run() throws {
        guard let file else { return }
        let result: String
        do throws(ReplayError) {
            result = try Replay.result(of: CaseFile.bytes(at: file))
        } catch {
            throw Failure(error, file: file)
        }
        Console.printResult(result)
    }
}
