import Base

/// A section of the article that a data set has nothing to show for; its text says why.
struct AbsentSection: Experiment {
    let id: String
    let figures: [FigureHeading] = []
    let claims: [ClaimDefinition] = []

    init(_ section: any Experiment) { id = section.id }

    func evidence(from laboratory: Laboratory) async throws(ExperimentError) -> Evidence {
        Evidence()
    }
}
