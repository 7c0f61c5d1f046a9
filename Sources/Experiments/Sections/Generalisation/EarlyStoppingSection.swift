import Base
import Charts
import Methods
import Neural
import Results

/// Early stopping: where it stops, and what that saves.
public struct EarlyStoppingSection: Experiment {
    public let id = "early-stopping"
    public let figures = [
        FigureHeading(
            "early-stopping-gap",
            reach: FigureReach([.rows])),
        FigureHeading(
            "early-stopping-patience",
            reach: FigureReach([.rows])),
    ]

    public init() {}

    public func evidence(from laboratory: Laboratory) async throws(ExperimentError) -> Evidence {
        let net = laboratory.rowsNet
        let compared = try await laboratory.comparison(net)
        let (plain, runs) = (compared[.none], compared[.earlyStopping])
        let figure = GapFigure(
            id: "early-stopping-gap",
            panels: [GapPanel(net, plain), GapPanel(net, runs)]
        ) { words, right in
            let isAlike = net.isAlike(right[0], right[1])
            return words(
                isAlike ? "early-stopping-gap.title-alike" : "early-stopping-gap.title",
                [
                    "reached": .phrase(net.reached(right[1])),
                    "end": isAlike ? net.asMany : net.written(right[0]),
                ])
        }
        var entries: [PatienceFigure.Entry] = []
        for patience in PatienceFigure.patiences(net) {
            let plan = PatienceFigure.plan(net, patience: patience)
            let own =
                plan == runs.plan
                ? runs
                : MeasuredRuns(runs.method, plan, try await laboratory.runs(plan, on: .rows))
            entries.append(PatienceFigure.Entry(patience: patience, runs: own))
        }
        let patience = PatienceFigure(net: net, entries: entries, plain: plain)
        var quantities = try await RowsQuantities.all(from: laboratory)
        quantities["earlyStopping.epoch"] = .measured(runs[.bestEpoch])
        var estimates: [String: Estimate] = [
            "2.7-a": plain[.heldOutLoss].median(less: runs[.heldOutLoss])
        ]
        if net.isClassifier {
            estimates["3.4-a"] = runs[.score].mean(less: entries[0].runs[.score])
            estimates["3.4-b"] = runs[.score].median(less: plain[.score])
        }
        return Evidence(
            figures: [
                entry(
                    "early-stopping-gap", data: figure.data,
                    of: Divergence([plain, runs]).byPanel
                ) { figure.figure($0) },
                entry(
                    "early-stopping-patience", data: patience.data, of: patience.divergence
                ) { patience.figure($0) },
            ],
            quantities: quantities,
            claims: settledWhereMeasured(estimates))
    }
}
