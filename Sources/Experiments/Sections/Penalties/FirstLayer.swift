import Methods
import Results

/// What the first layer of a network of pictures looks for, without a penalty and with L1 and L2.
struct FirstLayer: SectionPart {
    let tasks = TaskScope.pictures
    let heading: FigureHeading? = FigureHeading(
        "first-layer", reach: FigureReach([.rows], strengths: [.l1, .l2]))

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let net = try await laboratory.rowsNet
        let methods = try await laboratory.measured([.none, .l1, .l2], of: net)
        return Findings(
            PictureFigures(laboratory, net)?.firstLayer(methods), of: Divergence(methods))
    }
}
