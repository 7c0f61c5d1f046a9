import ArgumentParser
import Testing

@testable import Commands

/// What the shells make of the scripts is tried by `make installed`.
@Suite struct CompletionScriptTests {
    @Test(arguments: CompletionCommand.Shell.allCases)
    func everyShellIsOfferedTheDataSets(shell: CompletionCommand.Shell) throws {
        let script = try CompletionScript.text(for: shell)
        for item in try ListKind.datasets.items() { #expect(script.contains(item.id)) }
        #expect(script.contains("A data set comes first where the command is left out."))
        // Who completes command lines wants no commands that are only there for who installs.
        for command in Regplot.configuration.subcommands
        where !command.configuration.shouldDisplay {
            #expect(!script.contains(" \(command._commandName) "))
        }
    }
}
