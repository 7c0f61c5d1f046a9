import ArgumentParser
import Foundation

/// What the parser says of its own commands and options.
///
/// The parser gives it as JSON; here stand the parts of it that manual pages show
/// and command lines are checked against.
struct ToolDescription: Decodable {
    struct Command: Decodable {
        let commandName: String
        let abstract: String?
        let discussion: String?
        let shouldDisplay: Bool?
        let arguments: [Argument]?
        let subcommands: [Command]?
        let defaultSubcommand: String?
    }

    struct Argument: Decodable {
        enum Kind: String, Decodable { case positional, option, flag }

        struct Name: Decodable {
            enum Kind: String, Decodable { case long, short, longWithSingleDash }

            let kind: Kind
            let name: String

            /// As it is typed.
            var typed: String { (kind == .long ? "--" : "-") + name }
        }

        let kind: Kind
        let shouldDisplay: Bool
        let sectionTitle: String?
        let names: [Name]?
        /// Whether it is a list, which may be given in parts.
        let isRepeating: Bool
        /// How its value is found: with `unconditional` it may begin with a dash.
        let parsingStrategy: String
        let valueName: String?
        let abstract: String?
        let discussion: String?

        /// As it is typed in full.
        var name: String { (names?.first { $0.kind == .long } ?? names?.first)?.typed ?? "" }
    }

    let command: Command

    /// - Throws: if the parser describes itself in other words than these.
    init(of command: any ParsableArguments.Type) throws {
        self = try JSONDecoder().decode(
            ToolDescription.self, from: Data(command._dumpHelp().utf8))
    }
}
