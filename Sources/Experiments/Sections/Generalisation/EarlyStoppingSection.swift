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
        let method = Method.earlyStopping
        let net = laboratory.rowsNet
        let runs = try await laboratory.runs(net.plan(with: method), on: .rows)
        let plain = try await laboratory.runs(net.plan(with: Method.none), on: .rows)
        let figure = GapFigure(
            id: "early-stopping-gap",
            panels: [GapPanel(net, Method.none, plain), GapPanel(net, method, runs)]
        ) { words, right in
            let isAlike = net.isAlike(right[0], right[1])
            return words(
                isAlike ? "early-stopping-gap.title-alike" : "early-stopping-gap.title",
                [
                    "reached": .phrase(net.reached(right[1])),
                    "end": isAlike ? net.asMany : net.written(right[0]),
                ])
        }
        let sweep = try await Sweep(
            over: PatienceFigure.patiences(net), on: .rows, from: laboratory
        ) { PatienceFigure.plan(net, patience: $0) }
        let patience = PatienceFigure(net: net, entries: sweep.stops, plain: plain)
        var quantities = try await RowsQuantities.all(from: laboratory)
        quantities["earlyStopping.epoch"] = .spread(
            Spread(runs.finished.compactMap(\.bestEpoch).map(Double.init)))
        var estimates: [String: Estimate] = [
            "2.7-a": .median(
                of: paired(plain, runs) { plain, own in
                    guard let end = plain.last?.heldOut?.loss,
                        let restored = own.last?.heldOut?.loss
                    else { return nil }
                    return end - restored
                }
            ).from(plain, runs)
        ]
        if net.isClassifier {
            estimates["3.4-a"] = .mean(of: paired(runs, sweep.stops[0].runs, accuracyGain)).from(
                runs, sweep.stops[0].runs)
            estimates["3.4-b"] = .median(of: paired(runs, plain, accuracyGain)).from(runs, plain)
        }
        return Evidence(
            figures: [
                entry(
                    "early-stopping-gap", data: figure.data,
                    of: Divergence([(Method.none, plain), (method, runs)]).byPanel
                ) { figure.figure($0) },
                entry(
                    "early-stopping-patience", data: patience.data, of: patience.divergence
                ) { patience.figure($0) },
            ],
            quantities: quantities,
            claims: settledWhereMeasured(estimates))
    }
}
