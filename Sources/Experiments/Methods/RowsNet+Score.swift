import Charts
import Neural

extension RowsNet {
    /// Whether classes are told apart, rather than a number predicted.
    var isClassifier: Bool { loss != .meanSquaredError }

    /// How well a run does on held-out rows: the share of them that is right, or the share of the
    /// variance that is explained (1 less the squared error in units of the training rows' variance).
    func score(_ run: Run) -> Double? {
        guard run.divergedAt == nil, let heldOut = run.last?.heldOut else { return nil }
        return isClassifier ? heldOut.accuracy : 1 - heldOut.loss
    }

    var scoreName: Localized {
        isClassifier
            ? Localized(en: "held-out accuracy", zh: "留出准确率")
            : Localized(en: "held-out variance explained", zh: "留出方差解释率")
    }

    /// The label of an axis with scores.
    func scoreAxis(_ language: Language) -> RichText {
        switch language {
        case .en: isClassifier ? "right (%)" : "explained (%)"
        case .zh: isClassifier ? "准确率（%）" : "解释率（%）"
        }
    }

    /// The median score of runs, as a percentage.
    func median(_ runs: [Run]) -> String { written(quantile(runs.compactMap(score), 0.5)) }

    /// A share as a percentage, with as many digits as it bears.
    func written(_ share: Double) -> String { percent(share, digits: scoreDigits) + " %" }

    /// `91 % of the held-out rows are right`.
    func reached(_ share: String, _ language: Language) -> String {
        switch language {
        case .en:
            isClassifier
                ? "\(share) of the held-out rows are right"
                : "\(share) of the held-out variance is explained"
        case .zh: "\(scoreName.zh)为 \(share)"
        }
    }
}
