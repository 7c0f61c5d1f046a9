/// What the methods reached on the four points, for texts to quote.
struct FourPointScores: SectionPart {
    let tasks = TaskScope.fourPoints

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        Findings(quantities: try await FourPointQuantities.all(from: laboratory))
    }
}
