import Base
import Charts
import Datasets

/// What is to be said of the rows that a task learns.
struct LearnedRows: Sendable, Hashable {
    /// What a figure draws of held-out rows, and a caption explains: losses, scores, both, scores along the number of
    /// training rows, or none of these.
    enum Measured: Sendable, Hashable { case losses, score, both, scoreBySize, nothing }

    /// What a caption says of them, by what is drawn.
    private let phrases: [Measured: Phrase]
    /// How many decide when training stops.
    let validation: Int
    /// Digits after the point of percentages in titles.
    let scoreDigits: Int

    /// What a caption says of them.
    func phrase(measuring measured: Measured) -> Phrase { phrases[measured] ?? .sentences([]) }

    init(_ task: LearningTask, _ source: DataSource) {
        let all: [Measured] = [.losses, .score, .both, .scoreBySize, .nothing]
        phrases = Dictionary(
            uniqueKeysWithValues: all.map { measured in
                (
                    measured,
                    source == .cleanXOR
                        ? task.cleanRowsPhrase : task.rowsPhrase(measuring: measured)
                )
            })
        validation = task.dataset.validationRows
        scoreDigits = task.isXOR || task.dataset.heldOutRows < 100 ? 0 : 1
    }
}
