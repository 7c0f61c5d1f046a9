import Results

/// Every method's generalisation gap.
struct MethodGapsPart: SectionPart {
    let tasks = TaskScope.all
    let heading: FigureHeading? = FigureHeading(
        "methods-gap", reach: FigureReach([.rows], strengths: .ofMethods))

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let net = try await laboratory.rowsNet
        let compared = try await laboratory.comparison(net)
        let panels = compared.methods.map { GapPanel(net, $0) }
        return Findings(
            GapFigure(
                id: "methods-gap", panels: panels, title: net.compared(panels.map(\.score))),
            of: Divergence(compared).byPanel)
    }
}
