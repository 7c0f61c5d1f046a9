/// What can end an experiment.
public enum ExperimentError: Error, Sendable, Hashable {
    /// The work was interrupted.
    case cancelled
}

extension ExperimentError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .cancelled: "The runs were interrupted; nothing was written."
        }
    }
}
