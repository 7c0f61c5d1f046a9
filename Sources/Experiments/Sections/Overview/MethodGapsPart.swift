import Base
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
        let others = Array(panels.dropFirst())
        return Findings(
            GapFigure(
                id: "methods-gap", plain: panels[0], panels: others,
                title: title(of: others, against: panels[0])),
            of: Divergence(compared),
            trained: LabRun.all(compared.methods, of: net, on: laboratory.task))
    }

    /// How many methods narrow the gap, all of them compared at once.
    private func title(of panels: [GapPanel], against plain: GapPanel) -> Phrase {
        let directions = panels.map { $0.narrows(plain, among: panels.count) }
        let narrowing = zip(panels, directions).filter { $1 == .less }.map(\.0.method)
        guard directions.contains(where: { $0 != .unknown }) else {
            return .heading(of: "methods-gap")
        }
        let values: [String: Phrase.Value] = [
            "count": .count(narrowing.count), "all": .count(panels.count),
        ]
        switch narrowing.count {
        case 0: return Phrase("methods-gap.title-none", ["seeds": .seeds(plain.runs.runs.count)])
        case panels.count: return Phrase("methods-gap.title-all")
        case 1: return Phrase("methods-gap.title-one", ["method": .phrase(narrowing[0].label)])
        default: return Phrase("methods-gap.title", values)
        }
    }
}
