import Base
import Datasets
import Results

extension LearningTask {
    /// How uncertain a score on the held-out rows of a table is for new rows, which no range over seeds tells.
    /// - Parameters:
    ///   - score: a share.
    ///   - digits: with which it is written.
    func uncertainty(of score: Double, digits: Int) -> Phrase {
        let rows = dataset.heldOutRows
        guard score.isFinite else { return Phrase("uncertainty.unknown") }
        let isClassifier = dataset.classes != nil
        let half =
            isClassifier
            ? SamplingError.share(score, rows: rows) : SamplingError.explained(score, rows: rows)
        guard let half else { return Phrase("uncertainty.unknown") }
        return Phrase(
            isClassifier ? "uncertainty.accuracy" : "uncertainty.explained",
            [
                "score": .percentage(score, digits: digits), "rows": .count(rows),
                "half": .hundredths(half, digits: 1),
            ])
    }
}
