/// A file of a report that is not as the report's command makes it.
public struct FileDifference: Sendable, Hashable {
    /// What is different.
    public enum Kind: Sendable, Hashable {
        /// The command makes it as the manifest says, but the folder holds other bytes.
        case changed
        /// The folder holds what the manifest says, but the command makes other bytes.
        case remade
        /// Folder, manifest and command all say something else.
        case changedAndRemade
        /// The folder does not hold it.
        case missing
        /// The manifest names it, but the command does not make it.
        case unmade
        /// It cannot be read.
        case unreadable
    }

    /// Path inside the folder.
    public let file: String
    public let kind: Kind
}

extension FileDifference: CustomStringConvertible {
    public var description: String {
        let words =
            switch kind {
            case .changed: "changed since the report was written"
            case .remade: "the command makes other bytes now"
            case .changedAndRemade:
                "changed since the report was written, and the command makes other bytes now"
            case .missing: "missing"
            case .unmade: "not made by the command"
            case .unreadable: "cannot be read"
            }
        return "\(file): \(words)"
    }
}
