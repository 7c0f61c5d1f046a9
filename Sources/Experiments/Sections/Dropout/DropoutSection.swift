import Base
import Charts
import Datasets
import Methods
import Neural
import Results

/// Dropout: the masks that were drawn, and the spread of outputs that they cause.
public struct DropoutSection: Experiment {
    public let id = "dropout"
    public let figures = [
        FigureHeading(
            "dropout-masks",
            reach: FigureReach([.fourPoints], strengths: [.dropout])),
        FigureHeading(
            "dropout-outputs",
            reach: FigureReach([.fourPoints], strengths: [.dropout])),
        FigureHeading(
            "dropout-placements",
            reach: FigureReach([.fourPoints], strengths: [.dropout], varies: [.activation])),
        FigureHeading(
            "dropout-width",
            reach: FigureReach([.fourPoints], varies: [.hidden, .epochs])),
    ]

    public init() {}

    public func seedCaps(for task: LearningTask) -> [SeedCap] {
        [SeedCap(subject: "the mean over masks in claim 2.5-a", seeds: MaskEnsemble.seeds)]
    }

    public func evidence(from laboratory: Laboratory) async throws(ExperimentError) -> Evidence {
        let method = Method.dropout
        let net = laboratory.settings.xor8
        let entry = MethodRuns(
            method: method, net: net,
            runs: try await laboratory.runs(net.plan(with: method), on: .xor))
        let articlePlan = laboratory.settings.article.plan(with: method)
        let article = try await laboratory.runs(articlePlan, on: .xor)

        let masks = MaskFigure(entry: entry)
        let outputs = MaskOutputs(entry)
        let outputFigure = MaskOutputFigure(entry: entry, outputs: outputs)
        var quantities = try await FourPointQuantities.all(from: laboratory)
        quantities.merge(try await RowsQuantities.all(from: laboratory)) { own, _ in own }
        let kept = entry.runs.map { $0.masks.joined().joined() }
        let draws = kept.reduce(0) { $0 + $1.count }
        let survivors = kept.reduce(0) { $0 + $1.filter { $0 }.count }
        quantities["dropout.observedKeep"] = .share(Share(survivors, of: draws), digits: 1)
        quantities["dropout.masks"] = .count(MaskOutputs.count)
        quantities["dropout.spread"] = .spread(Spread(outputs.deviations))
        quantities["dropout.shift"] = .spread(Spread(outputs.shifts))
        quantities["dropout.shift.unscaled"] = .spread(Spread(outputs.unscaledShifts))
        quantities["dropout.bothDropped"] = .share(
            emptiedRows(article, hidden: laboratory.settings.article.width), digits: 1)
        quantities["dropout.bothDropped.expected"] = .percentage(
            laboratory.settings.strengths[.dropout] * laboratory.settings.strengths[.dropout],
            digits: 1)

        let placements = try await DropoutPlacements(net, from: laboratory)
        for (way, shifts) in zip(DropoutPlacements.Way.allCases, placements.shifts) {
            quantities["dropout.\(way.rawValue).shift"] = .spread(Spread(shifts))
        }
        let widths = try await DropoutWidths(net, from: laboratory)
        let narrow = (width: 2, rate: 0.75)
        quantities["dropout.narrow.rate"] = .number(narrow.rate)
        quantities["dropout.narrow.solved"] = widths.cell(narrow.width, narrow.rate).map {
            .share($0.solved)
        }
        quantities["dropout.narrow.solvedWithout"] = widths.cell(narrow.width, 0).map {
            .share($0.solved)
        }
        let ensemble = try await MaskEnsemble(laboratory.rowsNet, from: laboratory)
        quantities["dropout.ensembleMasks"] = .count(MaskEnsemble.masks)
        quantities["dropout.ensembleAccuracy"] = .percentages(Spread(ensemble.mean))
        quantities["dropout.fullAccuracy"] = .percentages(Spread(ensemble.full))

        let noisy = laboratory.rowsNet
        let dropped = try await laboratory.runs(noisy.plan(with: method), on: .rows)
        let whole = try await laboratory.runs(noisy.plan(with: Method.none), on: .rows)
        let placed = DropoutPlacementFigure(placements: placements)
        return Evidence(
            figures: [
                self.entry(
                    "dropout-masks", data: masks.data, of: masks.divergence
                ) { masks.figure($0) },
                self.entry(
                    "dropout-outputs", data: outputFigure.data, of: Divergence(entry.runs)
                ) {
                    outputFigure.figure($0)
                },
                self.entry(
                    "dropout-placements", data: placed.data, of: placements.divergence
                ) { placed.figure($0) },
                self.entry("dropout-width", data: widths.data, of: widths.divergence) {
                    widths.figure($0)
                },
            ], quantities: quantities,
            claims: settled([
                "2.5-a": .median(of: paired(dropped, whole, accuracyGain)).from(dropped, whole),
                "3.2-a": .median(of: outputs.scalingGains).from(entry.runs),
                "3.2-b": .median(of: zip(placements[.before], placements[.after]).map { $0 - $1 })
                    .from(placements.lost),
                "3.2-d": .median(of: paired(whole, dropped, accuracyGain)).from(whole, dropped),
            ]), explorations: [MaskFrames(entry: entry).exploration].compactMap(\.self))
    }
}
