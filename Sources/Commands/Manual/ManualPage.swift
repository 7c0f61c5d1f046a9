import ArgumentParser

/// A manual page, made from what the parser knows of a command.
struct ManualPage {
    /// `regplot` or `regplot-train`.
    let name: String
    /// What `man` reads.
    let text: String

    /// The pages of the program and of each of its commands that are shown.
    /// - Throws: if the parser describes itself in other words than expected.
    static func all() throws -> [ManualPage] {
        let root = try ToolDescription(of: Regplot.self).command
        let usages = Dictionary(
            Regplot.configuration.subcommands.map {
                ($0._commandName, $0.configuration.usage ?? "")
            }
        ) { first, _ in first }
        let shown = (root.subcommands ?? []).filter {
            $0.shouldDisplay != false && usages[$0.commandName] != nil
        }
        let names = [root.commandName] + shown.map { "\(root.commandName)-\($0.commandName)" }
        let program = ManualPage(
            root, name: names[0], usage: Regplot.configuration.usage ?? "", commands: shown,
            others: names)
        return [program]
            + zip(shown, names.dropFirst()).map { command, name in
                ManualPage(
                    command, name: name, usage: usages[command.commandName] ?? "", commands: [],
                    others: names)
            }
    }

    /// - Parameters:
    ///   - commands: listed on the page.
    ///   - others: names of all pages.
    private init(
        _ command: ToolDescription.Command, name: String, usage: String,
        commands: [ToolDescription.Command], others: [String]
    ) {
        let discussion = Roff.sections(command.discussion ?? "")
        // The first section of a discussion describes; examples and exit codes come last.
        let end = discussion.firstRange(of: ".SH ")?.lowerBound ?? discussion.endIndex
        let parts = [
            ManualPage.title(name),
            ".SH NAME", "\(Roff.escaped(name)) \\- \(Roff.escaped(ManualPage.gist(command)))",
            ".SH SYNOPSIS", ".EX", Roff.lines(usage), ".EE",
            ".SH DESCRIPTION", Roff.escaped(command.abstract ?? ""),
            end == discussion.startIndex ? "" : ".PP", String(discussion[..<end]),
            ManualPage.list(commands, of: name),
            ManualPage.options(command.arguments ?? []),
            String(discussion[end...]),
            ".SH \"SEE ALSO\"",
            others.filter { $0 != name }.map { "\(Roff.bold($0))(1)" }.joined(separator: ",\n"),
        ]
        self.name = name
        // An empty line would be shown as one.
        text = parts.flatMap { $0.split(separator: "\n") }.joined(separator: "\n") + "\n"
    }

    private static func title(_ name: String) -> String {
        ".TH \(Roff.escaped(name.uppercased())) 1 \(Regplot.versionDate) "
            + "\"regplot \(Regplot.version)\" \"User commands\""
    }

    /// What a list of pages says of one: no capital, no full stop.
    private static func gist(_ command: ToolDescription.Command) -> String {
        let abstract = command.abstract ?? ""
        return abstract.prefix(1).lowercased()
            + abstract.dropFirst().prefix { $0 != "." && $0 != ":" && $0 != ";" }
    }

    private static func list(_ commands: [ToolDescription.Command], of name: String) -> String {
        guard !commands.isEmpty else { return "" }
        return ".SH COMMANDS\n"
            + commands.map {
                ".TP\n\(Roff.bold($0.commandName))\n\(Roff.escaped($0.abstract ?? ""))\n"
                    + "See \(Roff.bold("\(name)-\($0.commandName)"))(1)."
            }.joined(separator: "\n")
    }

    /// In the order of the help: those without a heading first.
    private static func options(_ arguments: [ToolDescription.Argument]) -> String {
        let shown = arguments.filter(\.shouldDisplay)
        guard !shown.isEmpty else { return "" }
        var titles: [String] = []
        for title in shown.compactMap(\.sectionTitle) where !titles.contains(title) {
            titles.append(title)
        }
        let groups = [nil] + titles.map(Optional.some)
        return ".SH OPTIONS\n"
            + groups.map { title in
                (title.map { ".SS \"\(Roff.escaped($0))\"\n" } ?? "")
                    + shown.filter { $0.sectionTitle == title }.map(entry).joined(separator: "\n")
            }.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private static func entry(_ argument: ToolDescription.Argument) -> String {
        let value = Roff.italic(argument.valueName ?? "")
        let names = (argument.names ?? []).map { Roff.bold($0.typed) }.joined(separator: ", ")
        let term =
            switch argument.kind {
            case .positional: value
            case .option: "\(names) \(value)"
            case .flag: names
            }
        let text = [argument.abstract, argument.discussion].compactMap { $0 }
        return ".TP\n\(term)\n" + text.map(Roff.escaped).joined(separator: "\n")
    }
}
