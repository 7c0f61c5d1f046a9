import ArgumentParser

/// What an entry of a study file is, by the name of its table: `[[study]]`.
enum StudyKind: String, CaseIterable, Sendable {
    case study
    case report
    case figure
    case text

    /// The command whose words an entry becomes; nil of a text, which is no command's.
    var command: (any ParsableCommand.Type)? {
        switch self {
        case .study: CompareCommand.self
        case .report: ReportCommand.self
        case .figure: FigureCommand.self
        case .text: nil
        }
    }

    /// What that command is called; nil of a text.
    var commandName: String? { command?._commandName }

    /// Keys whose values stand in the command line without an option, in order.
    var positional: [String] {
        switch self {
        case .study, .report: ["data", "file"]
        case .figure: ["figure"]
        case .text: []
        }
    }

    /// Keys that are no options of the command.
    var own: [String] { ["name"] + positional + (self == .text ? ["file", "out"] : []) }

    /// Keys without which there is nothing to make.
    var needed: [String] {
        switch self {
        case .study, .report: ["name", "data"]
        case .figure: ["figure"]
        case .text: ["file", "out"]
        }
    }

    /// Whether it makes a folder with a manifest.
    var isFolder: Bool { self == .study || self == .report }
}
