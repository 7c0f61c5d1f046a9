public import UserInput

/// Why a case cannot be replayed.
public enum ReplayError: Error, Sendable, Hashable, CustomStringConvertible {
    case unreadable(InputFileError)
    /// The text is larger than `ReplayLimits.bytes`.
    case tooLarge
    /// The text is not JSON.
    case syntax(line: Int, column: Int, reason: String)
    /// A value is not what a case has there.
    case malformed(path: String, reason: String)
    /// The training left the finite numbers, which a result cannot hold.
    case diverged(path: String)

    public var description: String {
        switch self {
        case .tooLarge, .unreadable(.tooLarge):
            """
            the case is too large: more than \(ReplayLimits.bytes >> 20) MiB. Record fewer steps \
            or a smaller network.
            """
        case .unreadable(let error): "\(error)"
        case .syntax(let line, let column, let reason):
            "line \(line), column \(column): \(reason)"
        case .malformed(let path, let reason):
            "\(path): \(reason)"
        case .diverged(let path):
            """
            \(path): the training diverges here: a loss, gradient or weight is not a finite \
            number any more. Record the case with a smaller learning rate.
            """
        }
    }
}
