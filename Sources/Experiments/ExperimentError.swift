public import Base

/// What can end an experiment.
public enum ExperimentError: CancellableError, Hashable {
    /// The work was interrupted.
    case cancelled
    /// What a claim may find quotes a number that no experiment of the report measured.
    case unknownQuantity(name: String, claim: String)
}

extension ExperimentError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .cancelled: "The runs were interrupted; nothing was written."
        case .unknownQuantity(let name, let claim):
            "Claim \(claim) quotes \"\(name)\", which no experiment of this report measures; "
                + "correct the name or add the quantity to the experiment's evidence."
        }
    }
}
