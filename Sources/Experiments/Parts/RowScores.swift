/// What the methods reached on the task's rows, for texts to quote.
struct RowScores: SectionPart {
    /// On exclusive or, not every section's text quotes them.
    let tasks: TaskScope

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        Findings(quantities: try await RowsQuantities.all(from: laboratory))
    }
}
