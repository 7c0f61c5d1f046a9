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
        let (baseline, panel) = (GapPanel(net, plain), GapPanel(net, augmented))
        return Findings(
            GapFigure(
                id: "augmentation-gap", plain: baseline, panels: [panel],
                title: title(of: panel, against: baseline, net)),
            of: Divergence([plain, augmented]),
            quantities: try await laboratory.cleanScores(of: .augmentation),
            estimates: try await laboratory.scoreGains(
                of: .augmentation, rows: "2.4-a.1", clean: "2.4-a.2"))
    }

    /// The gap with copies and without.
    private func title(of panel: GapPanel, against plain: GapPanel, _ net: Net) -> Phrase {
        let changes = net.pictureShift == nil ? "jittered" : "moved"
        let key =
            switch panel.narrows(plain) {
            case .less: "\(changes)-less"
            case .alike: "\(changes)-alike"
            case .more: "\(changes)-more"
            case .unknown: nil as String?
            }
        guard let key else { return .tooFew(for: "augmentation-gap") }
        return Phrase("augmentation-gap.\(key)", ["with": panel.gap, "without": plain.gap])
    }
}
