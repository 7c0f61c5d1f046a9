public import Charts
import Datasets
import Neural

/// Dropout: the masks that were drawn, and the spread of outputs that they cause.
public struct DropoutSection: Experiment {
    public let id = "dropout"
    public let title = Localized(en: "Dropout", zh: "丢弃法")
    public let figures = [
        FigureHeading(id: "dropout-masks", title: Localized(en: "Dropout masks", zh: "丢弃掩码")),
        FigureHeading(
            id: "dropout-outputs", title: Localized(en: "Outputs over masks", zh: "不同掩码下的输出")),
    ]

    public init() {}

    public func evidence(from laboratory: Laboratory) async throws(ExperimentError) -> Evidence {
        let method = MethodCatalog.dropout
        let net = FourPointNet.xor8
        let entry = MethodRuns(
            method: method, net: net, runs: try await laboratory.runs(net.plan(method), on: .xor))
        let articlePlan = FourPointNet.article.plan(method)
        let article = try await laboratory.runs(articlePlan, on: .xor)

        let masks = MaskFigure(entry: entry)
        let outputs = MaskOutputs(entry)
        let outputFigure = MaskOutputFigure(entry: entry, outputs: outputs)
        var quantities = try await FourPointQuantities.all(from: laboratory)
        quantities.merge(try await NoisyQuantities.all(from: laboratory)) { own, _ in own }
        let kept = entry.runs.map { $0.masks.joined().joined() }
        let draws = kept.reduce(0) { $0 + $1.count }
        let survivors = kept.reduce(0) { $0 + $1.filter { $0 }.count }
        quantities["dropout.observedKeep"] = .share(Share(survivors, of: draws), digits: 1)
        quantities["dropout.masks"] = .count(MaskOutputs.count)
        quantities["dropout.spread"] = .spread(Spread(outputs.deviations))
        quantities["dropout.shift"] = .spread(Spread(outputs.shifts))
        quantities["dropout.shift.unscaled"] = .spread(Spread(outputs.unscaledShifts))
        quantities["dropout.bothDropped"] = .share(bothDropped(article), digits: 1)
        quantities["dropout.bothDropped.expected"] = .percentage(
            Strengths.dropoutRate * Strengths.dropoutRate, digits: 1)
        return Evidence(
            figures: [
                self.entry("dropout-masks", data: masks.data) { masks.figure($0) },
                self.entry("dropout-outputs", data: outputFigure.data) {
                    outputFigure.figure($0)
                },
            ], quantities: quantities)
    }

    /// How often both hidden units of the 2-2-1 network were dropped for a row.
    private func bothDropped(_ runs: [Neural.Run]) -> Share {
        let hidden = FourPointNet.article.hidden
        var (both, trials) = (0, 0)
        for mask in runs.lazy.flatMap({ $0.masks.joined() }) {
            for row in stride(from: 0, to: mask.count, by: hidden) {
                trials += 1
                if !mask[row..<row + hidden].contains(true) { both += 1 }
            }
        }
        return Share(both, of: trials)
    }
}
