import Base
import Charts
import Methods
import Neural
import Results

/// Activation functions: their shape, and how their values spread while a network trains.
public struct ActivationsSection: Experiment {
    public let id = "activations"
    public let figures = [
        FigureHeading(
            "activation-cards",
            reach: .none),
        FigureHeading(
            "activation-heatmap",
            reach: FigureReach([.fourPoints])),
        FigureHeading(
            "activation-statistics",
            reach: FigureReach([.fourPoints], strengths: [.l2])),
    ]

    public init() {}

    public func evidence(from laboratory: Laboratory) async throws(ExperimentError) -> Evidence {
        let trials = try await ActivationTrials(from: laboratory)
        let cards = ActivationCards(trials: trials)
        let net = laboratory.settings.xor8
        var values: [HiddenValues] = []
        var observed: [MethodRuns] = []
        for method in [Method.none, Method.l2, Method.batchNorm] {
            let runs = try await laboratory.runs(net.plan(with: method), on: .xor)
            observed.append(MethodRuns(method: method, net: net, runs: runs))
        }
        for entry in observed {
            values.append(HiddenValues(entry))
        }
        let statistics = ActivationStatisticsFigure(net: net, values: values)
        var rectified = net
        rectified.activation = .relu
        let smooth = try await laboratory.runs(net.plan(with: Method.none), on: .xor)
        let sharp = try await laboratory.runs(rectified.plan(with: Method.none), on: .xor)
        let heatMap = HeatMapFigure(entries: [
            HeatMapFigure.Entry(net, runs: smooth), HeatMapFigure.Entry(rectified, runs: sharp),
        ])
        var quantities: [String: Phrase.Value] = [
            "activations.dead.end": .percentages(Spread(heatMap.entries[1].dead)),
            "activations.relu.largest": .number(cards.largest(.relu)),
            "activations.sigmoid.largest": .number(cards.largest(.sigmoid)),
        ]
        if let plain = values.first {
            quantities["activations.saturated.start"] = .percentages(
                Spread(plain.moments.first?.saturated ?? []))
            quantities["activations.saturated.end"] = .percentages(
                Spread(plain.moments.last?.saturated ?? []))
        }
        return Evidence(
            figures: [
                entry("activation-cards", data: cards.data, of: trials.divergence.byPanel) {
                    cards.figure($0)
                },
                entry(
                    "activation-heatmap", data: heatMap.data,
                    of: Divergence([
                        .init(.text(net.activation.name), smooth),
                        .init(.text(rectified.activation.name), sharp),
                    ])
                ) { heatMap.figure($0) },
                entry(
                    "activation-statistics", data: statistics.data, of: Divergence(observed)
                ) { statistics.figure($0) },
            ], quantities: quantities.merging(trials.quantities) { own, _ in own },
            claims: settled([
                "2.1-a": .median(of: trials[.relu].largest).from(trials[.relu].diverged),
                "2.1-b": .difference(trials.weakestRelative.solved, trials[.relu].solved)
                    .from(trials.weakestRelative.diverged),
            ]))
    }
}
