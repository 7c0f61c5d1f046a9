import ArgumentParser

/// `regplot completion SHELL`: what a shell reads to complete command lines.
struct CompletionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "completion",
        abstract: "Writes the script that lets bash, zsh or fish complete command lines.",
        usage: "regplot completion bash|zsh|fish",
        shouldDisplay: false)

    @Argument(help: ArgumentHelp("bash, zsh or fish.", valueName: "SHELL"))
    var shell: Shell

    enum Shell: String, ExpressibleByArgument, CaseIterable {
        case bash
        case zsh
        case fish
    }

    func run() throws {
        Console.printResult(try CompletionScript.text(for: shell))
    }
}
