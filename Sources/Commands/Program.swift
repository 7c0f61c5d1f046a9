import ArgumentParser
import Foundation

/// The program as a whole: reads the command line, runs the command, ends with an exit code.
public enum Program {
    /// - Parameter commit: that the program was built from; nil if that is not known.
    public static func run(commit: String?) async {
        await Regplot.$commit.withValue(commit) { await run() }
    }

    private static func run() async {
        // A reader that closes its pipe early (`regplot list figures | head -1`) is no fault.
        signal(SIGPIPE, SIG_IGN)
        // A limit on the size of files is an error of the write, to be told like a full disk.
        signal(SIGXFSZ, SIG_IGN)
        do {
            var command = try Regplot.command(Array(CommandLine.arguments.dropFirst()))
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
