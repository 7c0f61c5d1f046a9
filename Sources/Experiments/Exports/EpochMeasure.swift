import Neural
import Results

/// What is known of a run after a recorded epoch.
enum EpochMeasure: Int, Sendable, CaseIterable {
    case trainingLoss
    case trainingScore
    case heldOutLoss
    case heldOutScore

    /// The same at the end of a run.
    private var measure: Measure {
        switch self {
        case .trainingLoss: .dataLoss
        case .trainingScore: .trainingScore
        case .heldOutLoss: .heldOutLoss
        case .heldOutScore: .score
        }
    }

    /// - Returns: nil where no rows are held out, or where there is no variance to explain.
    func value(_ state: Checkpoint, loss: Loss) -> Double? {
        func told(_ score: Score) -> Double? {
            loss == .meanSquaredError ? score.explained : score.accuracy
        }
        return switch self {
        case .trainingLoss: state.training.loss
        case .trainingScore: told(state.training)
        case .heldOutLoss: state.heldOut?.loss
        case .heldOutScore: state.heldOut.flatMap(told)
        }
    }

    /// Its column, called as in the table of runs.
    /// - Parameter isClassifier: whether classes are told apart; else a number is predicted.
    func column(isClassifier: Bool) -> String { measure.column(isClassifier: isClassifier) }

    /// What comes before the slash is one group of charts: `loss/held-out`.
    /// - Parameter isClassifier: whether classes are told apart; else a number is predicted.
    func tag(isClassifier: Bool) -> String {
        let score = isClassifier ? "accuracy" : "variance explained"
        return switch self {
        case .trainingLoss: "loss/training"
        case .trainingScore: "\(score)/training"
        case .heldOutLoss: "loss/held-out"
        case .heldOutScore: "\(score)/held-out"
        }
    }
}
