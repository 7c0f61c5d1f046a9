/// Why a file that a user named cannot be read; `description` is for the user.
public enum InputFileError: Error, Hashable, Sendable {
    case missing
    case isFolder
    /// The system's own words.
    case unreadable(String)
    /// Larger than so many bytes.
    case tooLarge(limit: Int)
    /// A named pipe that no program writes into.
    case silentPipe(seconds: Int)
}

extension InputFileError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missing: "there is no such file; check the path."
        case .isFolder: "this is a folder; name a file in it."
        case .unreadable(let reason):
            "the file cannot be read (\(reason)); check what it is and its permissions."
        case .tooLarge(let limit): "the file has more than \(limit) bytes, the most that is read."
        case .silentPipe(let seconds):
            "no program wrote into this pipe for \(seconds) seconds; start one, or name a file."
        }
    }
}
