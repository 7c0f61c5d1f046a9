import Base
import Methods
import Results

/// Where early stopping stops, and what it keeps.
struct EarlyStoppingGapPart: SectionPart {
    let tasks = TaskScope.all
    let heading: FigureHeading? = FigureHeading(
        "early-stopping-gap", reach: FigureReach([.rows]))
    let claims = [
        ClaimDefinition(
            "2.7-a", figure: "early-stopping-gap",
            parts: [
                .measured(.plain, EarlyStoppingGapPart.ended),
                .measured(.plain, .more(by: Margin.loss, from: 1)),
                .measured(.plain, EarlyStoppingGapPart.ended, on: .fourPoints),
                .measured(.plain, .more(by: Margin.loss, from: 1), on: .fourPoints),
            ]),
        ClaimDefinition(
            "3.4-b", figure: "early-stopping-gap",
            parts: [
                .measured(.plain, .more(by: Margin.loss, from: 1)),
                .derived(.refutes),
                .score { .alike(within: $0.rows) },
                .score(on: .fourPoints) { .alike(within: $0.cleanRows) },
            ]),
    ]

    /// Where training ends the loss must not have risen.
    private static let ended = Rule.threshold(
        below: Outcome(.supports), 1 + Margin.loss, above: Outcome(.refutes))

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let net = try await laboratory.rowsNet
        let plain = try await laboratory.onRows(.none)
        let stopped = try await laboratory.onRows(.earlyStopping)
        var estimates = try await laboratory.scoreGains(
            of: .earlyStopping, rows: "3.4-b.3", clean: "3.4-b.4")
        let seeds = laboratory.tuningSeeds(of: .earlyStopping)
        var avoided = Self.avoided(plain, stopped)
        if TaskScope.fourPoints.contains(laboratory.task) {
            var clean = try await laboratory.cleanNet
            clean.checkpoints = net.checkpoints
            avoided += Self.avoided(
                try await laboratory.onCleanRows(.none),
                try await laboratory.measured(.earlyStopping, of: clean))
        }
        for (place, rise) in avoided.enumerated() {
            estimates["2.7-a.\(place + 1)"] = rise.tuned(by: seeds)
        }
        estimates["3.4-b.1"] = estimates["2.7-a.2"]
        return Findings(
            EarlyStoppingGapFigure(
                strips: GapStrips(plain: plain, regularized: stopped, net: net)),
            of: Divergence([plain, stopped]),
            quantities: ["earlyStopping.epoch": .measured(stopped[.bestEpoch])]
                .merging(try await laboratory.cleanScores(of: .earlyStopping)) { $1 },
            estimates: estimates,
            trained: LabRun.all([plain, stopped], of: net, on: laboratory.task))
    }

    /// The held-out loss where training stops over that of the weights which are then put back, and the loss at the end
    /// of training over that.
    private static func avoided(_ plain: MeasuredRuns, _ stopped: MeasuredRuns) -> [Estimate] {
        [stopped.measured(by: .lastRecordedLoss), plain[.heldOutLoss]].map {
            $0.median(over: stopped[.heldOutLoss])
        }
    }
}
