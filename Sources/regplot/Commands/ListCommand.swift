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
    var kind: ListKind

    @Flag(help: "Write JSON, with the titles in both languages.")
    var json = false

    func run() throws {
        let items = kind.items
        Console.printResult(json ? try ListItem.json(items) : ListItem.table(items))
    }
}
