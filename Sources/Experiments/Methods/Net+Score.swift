import Base
import Charts
import Methods
import Neural
import Results

extension Net {
    /// Whether classes are told apart, rather than a number predicted.
    var isClassifier: Bool { recipe.loss != .meanSquaredError }

    var scoreName: Phrase { Phrase(isClassifier ? "score.accuracy" : "score.explained") }

    /// As columns of data call it.
    var scoreColumn: String {
        isClassifier ? "held-out accuracy" : "held-out variance explained"
    }

    /// An axis with scores in per cent, for such scores.
    /// - Parameter step: between ends, at least.
    func scoreAxis(_ words: Words, of scores: [Double], step: Double = 10) -> Axis {
        Axis.percent(
            words(isClassifier ? "score.accuracy-axis" : "score.explained-axis"),
            of: scores.map { $0 * 100 }, from: isClassifier ? 0 : nil, step: step)
    }

    /// Digits after the point of percentages in titles.
    var scoreDigits: Int { rows?.scoreDigits ?? 0 }

    /// A share as a percentage, with as many digits as it bears.
    func written(_ share: Double) -> Phrase.Value { .percentage(share, digits: scoreDigits) }

    /// Whether two shares are written alike.
    func isAlike(_ one: Double, _ other: Double) -> Bool {
        one.isFinite && other.isFinite
            && percent(one, digits: scoreDigits) == percent(other, digits: scoreDigits)
    }

    /// What stands for a share that is written as the one before it.
    var asMany: Phrase.Value {
        .phrase(isClassifier ? "score.accuracy-alike" : "score.explained-alike")
    }

    /// `91 % of the held-out rows are right`.
    func reached(_ share: Double) -> Phrase {
        let key =
            isClassifier
            ? "accuracy-reached" : share < 0 ? "explained-nothing" : "explained-reached"
        return Phrase("score.\(key)", ["share": written(share)])
    }
}
