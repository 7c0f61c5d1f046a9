extension Section {
    /// The article's code example at its own settings, then with one change at a time. It learns four
    /// points: other tasks have nothing to show for it.
    static func code(_ task: LearningTask) -> Section {
        Section(
            "code", of: task,
            parts: [
                ArticleNetPart(), TruthTablePart(), PathRise(), FourPointScores(),
            ])
    }
}
