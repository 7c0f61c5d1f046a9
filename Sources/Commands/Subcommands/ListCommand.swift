import ArgumentParser

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
        guard let items = try kind?.items() else { return }
        Console.printResult(json ? try ListItem.json(items) : ListItem.table(items))
    }
}
