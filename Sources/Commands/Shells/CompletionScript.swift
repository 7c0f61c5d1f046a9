import ArgumentParser

/// What a shell reads to complete command lines of regplot.
///
/// The parser makes the script. It does not know that the word `report` may be left out, so that a data
/// set may come first: this is put in at the places where the script looks for the command.
enum CompletionScript {
    /// - Throws: if the parser's script has other words at these places than it had.
    static func text(for shell: CompletionCommand.Shell) throws -> String {
        let datasets = try ListKind.datasets.items()
        return switch shell {
        case .bash: try bash(Regplot.completionScript(for: .bash), datasets.map(\.id))
        case .zsh: try zsh(Regplot.completionScript(for: .zsh), datasets)
        case .fish: try fish(Regplot.completionScript(for: .fish), datasets)
        }
    }

    private static let report = ReportCommand._commandName

    private static func bash(_ script: String, _ ids: [String]) throws -> String {
        let words = "    local -a unparsed_words=(\"${COMP_WORDS[@]:1:${COMP_CWORD}}\")\n"
        let commands = "COMPREPLY+=($(compgen -W '"
        return try script.inserting(
            """
                # A data set comes first where the command is left out.
                if [[ "${#unparsed_words[@]}" -gt 1 ]]; then
                    case "${unparsed_words[0]}" in
                    \(ids.joined(separator: "|")))
                        unparsed_words=(\(report) "${unparsed_words[@]}")
                        ;;
                    esac
                fi

            """, after: words
        ).inserting("\(ids.joined(separator: " ")) ", after: commands)
    }

    private static func zsh(_ script: String, _ datasets: [ListItem]) throws -> String {
        let commands = "        local -ar subcommands=(\n"
        let arguments = "    arg)\n"
        let entries = datasets.map {
            "            '\($0.id):\(quoted($0.heading.replacing(":", with: "\\:")))'\n"
        }
        return try script.inserting(entries.joined(), after: commands).inserting(
            """
                    # A data set comes first where the command is left out.
                    case "${words[1]}" in
                    \(datasets.map(\.id).joined(separator: "|")))
                        words=(\(report) "${words[@]}")
                        (( CURRENT++ ))
                        ;;
                    esac

            """, after: arguments)
    }

    private static func fish(_ script: String, _ datasets: [ListItem]) throws -> String {
        let root = "    case 'regplot'\n"
        let command = "        switch $unparsed_tokens[1]\n"
        guard let start = script.firstRange(of: root),
            let place = script[start.upperBound...].firstRange(of: command)
        else { throw CompletionScript.unknown(root) }
        var text = script
        text.insert(
            contentsOf: """
                        # A data set comes first where the command is left out.
                        if contains -- "$unparsed_tokens[1]" \(datasets.map(\.id).joined(separator: " "))
                            set -p unparsed_tokens \(report)
                        end

                """, at: place.lowerBound)
        let condition = "__regplot_should_offer_completions_for_positional \"regplot\" -eq 1"
        let lines = datasets.map {
            "complete -c 'regplot' -n '\(condition)' -fa '\($0.id)' -d '\(fishQuoted($0.heading))'\n"
        }
        return text + (text.hasSuffix("\n") ? "" : "\n") + lines.joined()
    }

    /// Between a shell's single quotes.
    private static func quoted(_ text: String) -> String { text.replacing("'", with: "'\\''") }

    private static func fishQuoted(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
    }

    fileprivate static func unknown(_ words: String) -> Failure {
        Failure(
            code: .fault,
            message: "The parser's script for completion has changed: \"\(words)\" is not in it.")
    }
}

extension String {
    /// With words put in at the only place there is for them.
    fileprivate func inserting(_ words: String, after place: String) throws -> String {
        let places = ranges(of: place)
        guard places.count == 1 else { throw CompletionScript.unknown(place) }
        var text = self
        text.insert(contentsOf: words, at: places[0].upperBound)
        return text
    }
}
