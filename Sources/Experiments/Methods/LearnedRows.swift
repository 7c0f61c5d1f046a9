import Base
import Charts
import Datasets

/// What is to be said of the rows that a task learns.
struct LearnedRows: Sendable, Hashable {
    /// What a caption says of them.
    let phrase: Phrase
    /// How many decide when training stops.
    let validation: Int
    /// Digits after the point of percentages in titles.
    let scoreDigits: Int

    init(_ task: LearningTask, _ source: DataSource) {
        phrase = source == .cleanXOR ? task.cleanRowsPhrase : task.rowsPhrase
        validation = task.dataset.validationRows
        scoreDigits = task.isXOR || task.dataset.heldOutRows < 100 ? 0 : 1
    }
}
