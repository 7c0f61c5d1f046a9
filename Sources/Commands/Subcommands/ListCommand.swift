import ArgumentParser
import Base

/// `regplot list …`: what there is.
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists experiments, figures, data sets or methods.",
        usage: "regplot list experiments|figures|datasets|methods [--json]",
        discussion: """
            EXAMPLES:
              regplot list experiments
              regplot list figures --json
            """)

    @Argument(
        help: ArgumentHelp(
            "What to list: experiments, figures, datasets or methods.", valueName: "WHAT"))
    var kind: ListKind?

    @Flag(help: "Write JSON, with the titles in both languages.")
    var json = false

    func validate() throws {
        guard kind != nil else {
            let kinds = ListKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("Nothing says what to list; add one of \(kinds).")
        }
    }

    func run() throws {
        guard let kind else { return }
        // The table is in the language of messages alone.
        Console.printResult(
            json
                ? try ListItem.json(try kind.items())
                : ListItem.table(try kind.items([Language.allCases[0]])))
    }
}
