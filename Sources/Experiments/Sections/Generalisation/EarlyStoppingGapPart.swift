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
            parts: [
                .measured(.plain, .more(by: Margin.loss, from: 1)),
                .measured(.plain, .more(by: Margin.loss, from: 1), on: .fourPoints),
            ]),
        ClaimDefinition(
            "3.4-b", figure: "early-stopping-gap",
            parts: [
                .measured(.plain, .more(by: Margin.loss, from: 1)),
                .derived(.refutes),
                .measured(.points, .alike(within: Margin.score)),
                .measured(.points, .alike(within: Margin.score), on: .fourPoints),
            ]),
    ]

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let net = try await laboratory.rowsNet
        let plain = try await laboratory.onRows(.none)
        let stopped = try await laboratory.onRows(.earlyStopping)
        let panels = [GapPanel(net, plain), GapPanel(net, stopped)]
        var estimates = try await laboratory.scoreGains(
            of: .earlyStopping, rows: "3.4-b.3", clean: "3.4-b.4")
        let seeds = laboratory.tuningSeeds(of: .earlyStopping)
        let rise = plain[.heldOutLoss].median(over: stopped[.heldOutLoss]).tuned(by: seeds)
        (estimates["2.7-a.1"], estimates["3.4-b.1"]) = (rise, rise)
        if TaskScope.fourPoints.contains(laboratory.task) {
            let clean = try await laboratory.onCleanRows(.none)
            estimates["2.7-a.2"] = try await clean[.heldOutLoss].median(
                over: laboratory.onCleanRows(.earlyStopping)[.heldOutLoss]
            ).tuned(by: seeds)
        }
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
