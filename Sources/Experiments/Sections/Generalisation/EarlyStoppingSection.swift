public import Charts
import Neural

/// Early stopping: where it stops, and what that saves.
public struct EarlyStoppingSection: Experiment {
    public let id = "early-stopping"
    public let title = Localized(en: "Early stopping", zh: "早停")
    public let figures = [
        FigureHeading(
            id: "early-stopping-gap",
            title: Localized(en: "Generalization gap with early stopping", zh: "早停下的泛化差距")),
        FigureHeading(
            id: "early-stopping-patience", title: Localized(en: "Patience", zh: "耐心")),
    ]

    public init() {}

    public func evidence(from laboratory: Laboratory) async throws(ExperimentError) -> Evidence {
        let method = MethodCatalog.earlyStopping
        let net = laboratory.settings.noisy
        let runs = try await laboratory.runs(net.plan(method), on: .noisyXOR)
        let plain = try await laboratory.runs(net.plan(MethodCatalog.none), on: .noisyXOR)
        let figure = GapFigure(
            id: "early-stopping-gap",
            panels: [GapPanel(net, MethodCatalog.none, plain), GapPanel(net, method, runs)]
        ) { language, right in
            language == .en
                ? "Stopped and restored, \(right[1]) of the held-out rows are right; trained to the end, \(right[0]) (medians)"
                : "早停并恢复最佳权重时留出样本准确率为 \(right[1])，训练到底为 \(right[0])（中位数）"
        }
        var entries: [PatienceFigure.Entry] = []
        for patience in PatienceFigure.patiences {
            let plan = PatienceFigure.plan(net, patience: patience)
            entries.append(
                PatienceFigure.Entry(
                    patience: patience, runs: try await laboratory.runs(plan, on: .noisyXOR)))
        }
        let patience = PatienceFigure(net: net, entries: entries, plain: plain)
        var quantities = try await NoisyQuantities.all(from: laboratory)
        quantities["earlyStopping.epoch"] = .spread(
            Spread(runs.compactMap(\.bestEpoch).map(Double.init)))
        return Evidence(
            figures: [
                entry("early-stopping-gap", data: figure.data) { figure.figure($0) },
                entry("early-stopping-patience", data: patience.data) { patience.figure($0) },
            ],
            quantities: quantities,
            claims: settled([
                "2.7-a": .median(
                    of: paired(plain, runs) { plain, own in
                        guard let end = plain.last?.heldOut?.loss,
                            let restored = own.last?.heldOut?.loss
                        else { return nil }
                        return end - restored
                    }),
                "3.4-a": .mean(of: paired(runs, entries[0].runs, accuracyGain)),
                "3.4-b": .median(of: paired(runs, plain, accuracyGain)),
            ]))
    }
}
