import ArgumentParser
import Foundation

/// Where the program starts: reads the command line, runs the command, ends with an exit code.
@main
struct Program {
    static func main() async {
        // A reader that closes its pipe early (`regplot list figures | head -1`) is no fault.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try Regplot.parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            let ending = Ending(error)
            if !ending.message.isEmpty {
                ending.code == 0
                    ? Console.printResult(ending.message) : Console.printMessage(ending.message)
            }
            exit(ending.code)
        }
    }
}
