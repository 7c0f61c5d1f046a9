import Base
import Methods
import Results

/// What augmentation does to the generalisation gap.
struct AugmentationGapPart: SectionPart {
    let tasks = TaskScope.all
    let heading: FigureHeading? = FigureHeading("augmentation-gap", reach: FigureReach([.rows]))
    let claims = [
        ClaimDefinition(
            "2.4-a", figure: "augmentation-gap",
            parts: [
                .score { .more(by: $0.rows) },
                .score(on: .fourPoints) { .more(by: $0.cleanRows) },
                .derived(.supports),
            ])
    ]

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let net = try await laboratory.rowsNet
        let plain = try await laboratory.onRows(.none)
        let augmented = try await laboratory.onRows(.augmentation)
        let panels = [GapPanel(net, plain), GapPanel(net, augmented)]
        return Findings(
            GapFigure(id: "augmentation-gap", panels: panels, title: title(of: panels, net)),
            of: Divergence([plain, augmented]).byPanel,
            quantities: try await laboratory.cleanScores(of: .augmentation),
            estimates: try await laboratory.scoreGains(
                of: .augmentation, rows: "2.4-a.1", clean: "2.4-a.2"))
    }

    /// What is reached with copies and without.
    private func title(of panels: [GapPanel], _ net: Net) -> Phrase {
        let (without, with) = (panels[0].score, panels[1].score)
        let isAlike = net.isAlike(without, with)
        let change =
            net.pictureShift == nil ? "augmentation-gap.jittered" : "augmentation-gap.moved"
        return Phrase(
            isAlike ? "augmentation-gap.title-alike" : "augmentation-gap.title",
            [
                "change": .phrase(change), "reached": .phrase(net.reached(with)),
                "without": isAlike ? net.asMany : net.written(without),
            ])
    }
}
