import ArgumentParser
import Foundation

/// `regplot manual DIR`: the manual pages, for who installs the program.
struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual",
        abstract: "Writes the manual pages of all commands into a folder.",
        usage: "regplot manual DIR",
        shouldDisplay: false)

    @Argument(help: ArgumentHelp("A folder that exists.", valueName: "DIR"), completion: .directory)
    var folder: String

    func run() throws {
        for page in try ManualPage.all() {
            let url = URL(fileURLWithPath: folder).appendingPathComponent("\(page.name).1")
            do {
                try Data(page.text.utf8).write(to: url)
            } catch {
                throw Failure(
                    code: .output,
                    message:
                        "\(url.path) cannot be written; name a folder that exists and is yours.")
            }
        }
    }
}
