/// The keys that an entry may have: its own, and every option of its command by its name.
struct EntryKeys: Sendable {
    /// The command's options by key; where several are typed one by one, a list is called as several are.
    let options: [String: ToolDescription.Argument]
    /// All, for suggestions.
    let all: [String]

    /// Options that are typed after `regplot make` for the whole file, or mean nothing there.
    static let ofMake = ["jobs", "quiet"]
    private static let unused = ["help", "version", "json", "open", "timings"]

    /// What a key is called on the command line.
    static let renamed = ["methods": "method"]

    private static let described = Result {
        try Dictionary(
            uniqueKeysWithValues: StudyKind.allCases.map { ($0, try EntryKeys(describing: $0)) })
    }

    /// - Throws: if the parser describes its options in other words than these.
    static func of(_ kind: StudyKind) throws -> EntryKeys {
        guard let keys = try described.get()[kind] else { return try EntryKeys(describing: kind) }
        return keys
    }

    private init(describing kind: StudyKind) throws {
        let arguments = try kind.command.map { try ToolDescription(of: $0).command.arguments ?? [] }
        var options: [String: ToolDescription.Argument] = [:]
        for argument in arguments ?? [] where argument.kind != .positional {
            let name = String(argument.name.drop { $0 == "-" })
            guard !Self.ofMake.contains(name), !Self.unused.contains(name) else { continue }
            // A comparison's --method is typed once for each; a figure has an option --methods.
            let key = kind == .study && name == "method" ? "methods" : name
            // A figure's --name is the study that it names; the entry has a name of its own.
            guard !kind.own.contains(key) else { continue }
            options[key] = argument
        }
        self.options = options
        all = kind.own + options.keys.sorted()
    }
}
