/// What a figure file says about itself.
public struct Metadata: Sendable, Hashable {
    public var title: String
    /// The command line that makes the file again.
    public var command: String
    /// The seed or seeds of the runs shown.
    public var seed: String
    /// A text alternative that states the finding.
    public var description: String

    /// The program that files name as their creator.
    static let software = "regplot"

    public init(title: String, command: String, seed: String, description: String) {
        self.title = title
        self.command = command
        self.seed = seed
        self.description = description
    }
}
