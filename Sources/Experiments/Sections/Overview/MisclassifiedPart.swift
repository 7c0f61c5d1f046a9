import Results

/// Held-out pictures that the methods' networks get wrong.
struct MisclassifiedPart: SectionPart {
    let tasks = TaskScope.pictures
    let heading: FigureHeading? = FigureHeading(
        "misclassified", reach: FigureReach([.rows], strengths: .ofMethods))

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let net = try await laboratory.rowsNet
        let compared = try await laboratory.comparison(net)
        return Findings(
            PictureFigures(laboratory, net)?.mistakes(compared.methods), of: Divergence(compared))
    }
}
