import ArgumentParser
import UserInput

/// Looks at a command line before the parser does, which would keep the last of two values in silence,
/// and speak of a misspelt option last.
struct CommandLineCheck {
    private let declared: ToolDescription.Command

    /// Words after which the parser does something else than to run a command.
    private static let helpful: Set<String> = [
        "-h", "--help", "help", "--version", "--generate-completion-script",
        "--experimental-dump-help",
    ]

    /// - Throws: if the parser describes itself in other words than these.
    init() throws { declared = try Self.described.get() }

    /// Made once: it takes longer than many a command.
    private static let described = Result { try ToolDescription(of: Regplot.self).command }

    /// - Throws: `ValidationError` for an option that there is not, for one without its value, and for
    ///   one that is given twice and is no list.
    func check(_ words: [String]) throws {
        let options = words.prefix { $0 != "--" }
        guard
            !options.contains(where: { Self.helpful.contains($0.prefix { $0 != "=" }.description) })
        else { return }
        let commands = declared.subcommands ?? []
        let named = commands.first { $0.commandName == words.first }
        guard let command = named ?? commands.first(where: { isDefault($0) }) else { return }
        var values: [String: [String]] = [:]
        var rest = named == nil ? options : options.dropFirst()
        while let word = rest.popFirst() {
            guard word.hasPrefix("-"), word != "-" else { continue }
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let typed = String(parts[0])
            guard let option = option(typed, of: command) else {
                throw unknown(typed, command)
            }
            if option.kind == .option, parts.count == 1, let next = rest.first,
                next.hasPrefix("--"), self.option(next, of: command) != nil
            {
                throw ValidationError(
                    "\(option.name) has no value: \(next) follows it, an option itself.")
            }
            var value = parts.count == 2 ? String(parts[1]) : ""
            if option.kind == .option, parts.count == 1, let next = rest.first,
                option.parsingStrategy == "unconditional" || !next.hasPrefix("-") || next == "-"
            {
                value = rest.removeFirst()
            }
            guard !option.isRepeating else { continue }
            values[option.name, default: []].append(value)
            if let all = values[option.name], all.count > 1 {
                throw ValidationError(
                    option.kind == .flag
                        ? "\(option.name) is given twice; type it once."
                        : "\(option.name) is given twice, with \"\(all[0])\" and with \"\(all[1])\"; "
                            + "type it once.")
            }
        }
    }

    /// Whether an option may stand there twice.
    static func mayRepeat(_ words: [String]) -> Bool {
        let options = words.filter { $0.hasPrefix("-") && $0 != "-" }.map {
            $0.prefix { $0 != "=" }
        }
        // A short name may stand for a long one.
        return Set(options).count < options.count
            || options.count > 1 && options.contains { !$0.hasPrefix("--") }
    }

    private func isDefault(_ command: ToolDescription.Command) -> Bool {
        command.commandName == declared.defaultSubcommand
    }

    private func option(
        _ typed: String, of command: ToolDescription.Command
    ) -> ToolDescription.Argument? {
        command.arguments?.first { $0.names?.contains { $0.typed == typed } ?? false }
    }

    private func unknown(
        _ typed: String, _ command: ToolDescription.Command
    ) -> ValidationError {
        let own = (command.arguments ?? []).filter { $0.kind != .positional }.map(\.name)
        if let nearest = Suggestion.nearest(to: typed, among: own) {
            return ValidationError("Unknown option \(typed); did you mean \(nearest)?")
        }
        let others = (declared.subcommands ?? []).filter { option(typed, of: $0) != nil }
        let start = isDefault(command) ? "DATASET" : command.commandName
        let list = "\"regplot \(start) --help\" lists those there are"
        guard !others.isEmpty else { return ValidationError("Unknown option \(typed); \(list).") }
        let names = others.map {
            isDefault($0) ? "reports" : "\"regplot \($0.commandName)\""
        }.joined(separator: ", ")
        return ValidationError(
            "Unknown option \(typed) here; it belongs to \(names). \(list.capitalizedFirst).")
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Regplot {
    /// The command that a command line asks for.
    /// - Throws: `ValidationError` and the parser's own errors.
    static func command(_ words: [String]) throws -> any ParsableCommand {
        // No shell passes it on; numbers would be read up to it.
        guard !words.contains(where: { $0.utf8.contains(0) }) else {
            throw ValidationError(
                "A text has the character U+0000, which stands for nothing; leave it out.")
        }
        // The description of all options takes a tenth of a second: it is asked for where there is
        // something to find.
        if CommandLineCheck.mayRepeat(words) { try CommandLineCheck().check(words) }
        do {
            return try parseAsRoot(words)
        } catch  where !exitCode(for: error).isSuccess {
            try CommandLineCheck().check(words)
            throw error
        }
    }
}
