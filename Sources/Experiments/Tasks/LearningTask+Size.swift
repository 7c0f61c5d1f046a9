import Datasets
import Methods
import Neural

extension LearningTask {
    /// The plan that stands for all methods: theirs are of about the same size.
    private func plan(_ settings: RunSettings) -> TrainingPlan {
        net(settings).plan(with: Method.none)
    }

    /// How many parameters the network of the rows has.
    public func parameters(_ settings: RunSettings) -> Int { plan(settings).layout.count }

    /// About how many bytes a seed takes while so many sections are made: its recorded runs, and its
    /// rows.
    public func seedBytes(_ settings: RunSettings, sections: Int) -> Int {
        // Measured on exclusive or: a whole report keeps some eight runs of this network for each seed,
        // and two megabytes of smaller ones.
        min(2 * sections, 10) * plan(settings).runBytes + min(sections, 12) * 180_000
            + rows * (dataset.inputs.count + 1) * MemoryLayout<Double>.size
    }

    /// About how many bytes the seeds take that are trained side by side.
    public func packBytes(_ settings: RunSettings) -> Int {
        plan(settings).packBytes(
            rows: dataset.trainingRows, otherRows: rows - dataset.trainingRows, precision: .float)
    }

    /// About how many multiplications the training of a method's seed takes.
    public func multiplications(_ settings: RunSettings) -> Double {
        plan(settings).multiplications(rows: dataset.trainingRows)
    }

    private var rows: Int {
        dataset.trainingRows + dataset.validationRows + dataset.heldOutRows
    }
}
