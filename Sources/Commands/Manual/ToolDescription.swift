import ArgumentParser
import Foundation

/// What the parser says of its own commands and options.
///
/// The parser gives it as JSON; here stand the parts of it that manual pages show.
struct ToolDescription: Decodable {
    struct Command: Decodable {
        let commandName: String
        let abstract: String?
        let discussion: String?
        let shouldDisplay: Bool?
        let arguments: [Argument]?
        let subcommands: [Command]?
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
        let valueName: String?
        let abstract: String?
        let discussion: String?
    }

    let command: Command

    /// - Throws: if the parser describes itself in other words than these.
    init(of command: any ParsableArguments.Type) throws {
        self = try JSONDecoder().decode(
            ToolDescription.self, from: Data(command._dumpHelp().utf8))
    }
}
