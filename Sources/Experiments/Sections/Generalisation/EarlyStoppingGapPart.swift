import Base
import Methods
import Results

/// Where early stopping stops, and what it keeps.
struct EarlyStoppingGapPart: SectionPart {
    let tasks = TaskScope.all
    let heading: FigureHeading? = FigureHeading("early-stopping-gap", reach: FigureReach([.rows]))
    let claims = [
        ClaimDefinition(
            "2.7-a", figure: "early-stopping-gap",
            test: .measured(.plain, Rule(below: Outcome(.corrected), 0, above: Outcome(.holds)))),
        ClaimDefinition(
            "3.4-b", figure: "early-stopping-gap",
            test: .measured(
                .percentagePoints,
                Rule(
                    thresholds: [-0.01, 0.01],
                    outcomes: [
                        Outcome(.corrected), Outcome(.conditional), Outcome(.corrected),
                    ]))),
    ]

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let net = laboratory.rowsNet
        let plain = try await laboratory.onRows(.none)
        let stopped = try await laboratory.onRows(.earlyStopping)
        let panels = [GapPanel(net, plain), GapPanel(net, stopped)]
        var estimates = ["2.7-a": plain[.heldOutLoss].median(less: stopped[.heldOutLoss])]
        if net.isClassifier { estimates["3.4-b"] = stopped[.score].median(less: plain[.score]) }
        return Findings(
            GapFigure(id: "early-stopping-gap", panels: panels, title: title(of: panels, net)),
            of: Divergence([plain, stopped]).byPanel,
            quantities: ["earlyStopping.epoch": .measured(stopped[.bestEpoch])],
            estimates: estimates)
    }

    /// What is reached where training stops and at its end.
    private func title(of panels: [GapPanel], _ net: Net) -> Phrase {
        let (end, stopped) = (panels[0].score, panels[1].score)
        let isAlike = net.isAlike(end, stopped)
        return Phrase(
            isAlike ? "early-stopping-gap.title-alike" : "early-stopping-gap.title",
            [
                "reached": .phrase(net.reached(stopped)),
                "end": isAlike ? net.asMany : net.written(end),
            ])
    }
}
