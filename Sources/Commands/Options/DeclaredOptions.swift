import ArgumentParser
import Foundation

/// What the parser's own declarations say of commands and their options.
struct DeclaredOptions: Decodable {
    let command: Command

    /// A command with its options and the commands below it.
    struct Command: Decodable {
        let commandName: String
        let defaultSubcommand: String?
        let subcommands: [Command]?
        let arguments: [Argument]?
    }

    /// An option, a flag, or a word without a name.
    struct Argument: Decodable {
        struct Name: Decodable, Hashable {
            let kind: String
            let name: String

            /// As it is typed.
            var typed: String { (kind == "long" ? "--" : "-") + name }
        }

        /// `option` has a value, `flag` has none, `positional` has no name.
        let kind: String
        let names: [Name]?
        /// Whether it is a list.
        let isRepeating: Bool
        /// How its value is found: with `unconditional` it may begin with a dash.
        let parsingStrategy: String

        /// As it is typed in full.
        var name: String { (names?.first { $0.kind == "long" } ?? names?.first)?.typed ?? "" }
    }

    /// Those of the whole program.
    static func all() -> DeclaredOptions {
        do {
            return try JSONDecoder().decode(
                DeclaredOptions.self, from: Data(Regplot._dumpHelp().utf8))
        } catch {
            preconditionFailure("the parser describes its commands in another way: \(error)")
        }
    }
}
