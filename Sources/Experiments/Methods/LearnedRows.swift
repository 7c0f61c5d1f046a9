import Base
import Charts
import Datasets

/// What is to be said of the rows that a task learns.
struct LearnedRows: Sendable, Hashable {
    /// What a figure draws of held-out rows, and a caption explains: losses (and perhaps scores), scores alone, or
    /// neither.
    enum Measured: Sendable, Hashable { case losses, score, nothing }

    /// What a caption says of them where losses are drawn, where scores alone are, and where neither is.
    let phrase, phraseOfScore, phraseOfNothing: Phrase
    /// How many decide when training stops.
    let validation: Int
    /// Digits after the point of percentages in titles.
    let scoreDigits: Int

    /// What a caption says of them.
    func phrase(measuring measured: Measured) -> Phrase {
        switch measured {
        case .losses: phrase
        case .score: phraseOfScore
        case .nothing: phraseOfNothing
        }
    }

    init(_ task: LearningTask, _ source: DataSource) {
        func phrase(_ measured: Measured) -> Phrase {
            source == .cleanXOR ? task.cleanRowsPhrase : task.rowsPhrase(measuring: measured)
        }
        self.phrase = phrase(.losses)
        phraseOfScore = phrase(.score)
        phraseOfNothing = phrase(.nothing)
        validation = task.dataset.validationRows
        scoreDigits = task.isXOR || task.dataset.heldOutRows < 100 ? 0 : 1
    }
}
