public import Results

extension Measure {
    /// The name of a measure as a column of a comparison's data.
    /// - Parameter isClassifier: whether classes are told apart; else a number is predicted.
    public func column(isClassifier: Bool) -> String {
        switch self {
        case .dataLoss: "training loss"
        case .trainingScore: isClassifier ? "training accuracy" : "training variance explained"
        case .heldOutLoss: "held-out loss"
        case .score: isClassifier ? "held-out accuracy" : "held-out variance explained"
        case .bestEpoch: "best epoch"
        case .exactZeros: "exact zeros"
        case .nearZeros: "near zeros"
        case .norm: "weight norm"
        case .largest: "largest weight"
        default: key
        }
    }
}
