import Datasets
import Neural

extension LearningTask {
    /// The plan that stands for all methods: theirs are of about the same size.
    private func plan(_ settings: RunSettings) -> TrainingPlan {
        net(settings).plan(MethodCatalog.none)
    }

    /// How many parameters the network of the rows has.
    public func parameters(_ settings: RunSettings) -> Int { plan(settings).layout.count }

    /// About how many bytes a seed takes: its recorded runs, one for each plan of the sections that are
    /// asked for, and its rows.
    public func seedBytes(_ settings: RunSettings, sections: Int) -> Int {
        // Measured: a whole report keeps some forty plans of this size, a single section at most twelve.
        min(12 * sections, 40) * plan(settings).runBytes
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
