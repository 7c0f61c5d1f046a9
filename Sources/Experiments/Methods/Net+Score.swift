import Base
import Charts
import Methods
import Neural

extension Net {
    /// Whether classes are told apart, rather than a number predicted.
    var isClassifier: Bool { recipe.loss != .meanSquaredError }

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

    /// An axis with scores in per cent, for such scores.
    func scoreAxis(_ language: Language, of scores: [Double]) -> Axis {
        let label: RichText =
            switch language {
            case .en: isClassifier ? "right (%)" : "explained (%)"
            case .zh: isClassifier ? "准确率（%）" : "解释率（%）"
            }
        return Axis.percent(label, of: scores.map { $0 * 100 }, from: isClassifier ? 0 : nil)
    }

    /// The median score of runs, as a percentage.
    func median(_ runs: [Run]) -> String { written(quantile(runs.compactMap(score), 0.5)) }

    /// Digits after the point of percentages in titles.
    var scoreDigits: Int { rows?.scoreDigits ?? 0 }

    /// A share as a percentage, with as many digits as it bears.
    func written(_ share: Double) -> String { percent(share, digits: scoreDigits) + " %" }

    /// A share that stands beside another one: the number, or words where both are written alike.
    /// - Parameter chinese: what leads to the number in Chinese.
    func written(
        _ share: String, beside other: String, _ language: Language, chinese: String
    ) -> String {
        switch language {
        case .en: share == other ? (isClassifier ? "as many" : "as much") : share
        case .zh: share == other ? "相同" : chinese + share
        }
    }

    /// What titles say of the methods' scores, of which the first has no regularizer.
    func compared(_ scores: [Double], _ language: Language) -> String {
        let highest = scores.dropFirst().largest { $0 } ?? .nan
        let (none, best) = (written(scores[0]), written(highest))
        let first = reached(none, language)
        guard none != best else {
            return language == .en
                ? "Without a regularizer \(first), and no more with one (medians)"
                : "无正则化时\(first)，有正则化时也不更高（中位数）"
        }
        let isLower = highest < scores[0]
        return language == .en
            ? "Without a regularizer \(first); with one, \(isLower ? "at most" : "up to") \(best) (medians)"
            : "无正则化时\(first)，有正则化时\(isLower ? "至多" : "最高") \(best)（中位数）"
    }

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
