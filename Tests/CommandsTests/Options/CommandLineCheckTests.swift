import ArgumentParser
import Testing

@testable import Commands

@Suite struct CommandLineCheckTests {
    private func problem(_ line: String) -> String? {
        do {
            try CommandLineCheck().check(line.split(separator: " ").map(String.init))
            return nil
        } catch {
            return Regplot.message(for: error)
        }
    }

    /// A misspelt option is the first thing that is told, whatever else is missing.
    @Test(arguments: [
        ("xor --foo", "Unknown option --foo;"), ("--foo", "Unknown option --foo;"),
        ("csv f.csv --labels passed --all", "did you mean --label?"),
        ("claims xor --onyl dropout", "did you mean --only?"),
        ("train xor --hiden 3", "did you mean --hidden?"),
        ("xor --all --sedes=3", "did you mean --seeds?"),
        ("xor --all --momentum 0.9", "it belongs to \"regplot compare\", \"regplot train\""),
        ("train xor --all", "it belongs to reports"),
        ("xor -x", "Unknown option -x;"), ("figure a -0", "Unknown option -0;"),
    ])
    func unknownOptionsAreTold(line: String, words: String) throws {
        let message = try #require(problem(line))
        #expect(message.contains(words), "\(message)")
    }

    /// One of two values would be dropped in silence.
    @Test(arguments: [
        ("xor --all --l2 0.001 --l2 0.01", "--l2 is given twice, with \"0.001\" and with \"0.01\""),
        ("xor --all --seeds=3 --seeds 4", "--seeds is given twice"),
        ("xor --all --all", "--all is given twice"),
        ("xor --all -o a --out b", "--out is given twice, with \"a\" and with \"b\""),
        ("figure a -o a -o b", "--out is given twice"),
        ("train xor --seed -1 --seed -2", "--seed is given twice"),
    ])
    func repeatedOptionsAreTold(line: String, words: String) throws {
        let message = try #require(problem(line))
        #expect(message.contains(words), "\(message)")
    }

    /// A column may be called -x, but none is called as an option is.
    @Test(arguments: [
        ("csv f.csv --label --all", "--label has no value: --all follows"),
        ("train csv f.csv --ignore --seeds 3 --label y", "--ignore has no value: --seeds follows"),
    ])
    func valuesThatAreForgottenAreTold(line: String, words: String) throws {
        #expect(try #require(problem(line)).contains(words))
        #expect(problem("train csv f.csv --label -cls --missing -999 --ignore --cls") == nil)
    }

    /// Lists may be given in parts, values may look like options, and asking for help is no mistake.
    @Test(arguments: [
        "xor --only dropout --only l1-l2 --formats png --formats svg", "xor --all --seed -1",
        "--help --foo", "help train", "train --help --l2 1 --l2 2", "--version",
        "xor --all -- --foo",
        "replay -", "figure a -o -", "list figures --json", "--generate-completion-script bash",
    ])
    func whatIsRightPasses(line: String) {
        #expect(problem(line) == nil)
    }

    /// Every option that is declared passes once, and fails twice unless it is a list.
    @Test func everyDeclaredOptionIsKnown() throws {
        for command in try ToolDescription(of: Regplot.self).command.subcommands ?? []
        where command.commandName != "help" {
            for option in command.arguments ?? [] where option.kind != .positional {
                let words = [option.name] + (option.kind == .option ? ["1"] : [])
                guard option.name != "--help", option.name != "--version" else { continue }
                let line = [command.commandName] + words
                #expect(problem(line.joined(separator: " ")) == nil)
                let twice = problem((line + words).joined(separator: " "))
                #expect((twice == nil) == option.isRepeating, "\(line)")
            }
        }
    }
}
