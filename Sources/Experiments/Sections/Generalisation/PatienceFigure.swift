import Base
import Charts
import Methods
import Neural

/// Early stopping with more and more patience: how long it trains, and what it keeps.
struct PatienceFigure: Sendable {
    /// One patience.
    struct Entry: Sendable {
        let patience: Int
        let runs: [Neural.Run]
    }

    /// Small ones up to the method's own.
    static func patiences(_ net: Net) -> [Int] {
        [5, 10, 20, 50].filter { $0 < net.patience } + [net.patience]
    }

    let net: Net
    let entries: [Entry]
    let plain: [Neural.Run]

    static func plan(_ net: Net, patience: Int) -> TrainingPlan {
        var plan = net.plan(with: Method.earlyStopping)
        guard patience != plan.patience else { return plan }
        plan.patience = patience
        plan.checkpoints = [0, plan.epochs]
        return plan
    }

    /// Of every patience, and of training to the end.
    var divergence: Divergence {
        Divergence(
            entries.map { entry in
                Divergence.Group(
                    Localized(en: "patience \(entry.patience)", zh: "耐心 \(entry.patience)"),
                    entry.runs)
            } + [Divergence.Group(Localized(en: "never stopped", zh: "从不停止"), plain)])
    }

    private func epochs(_ entry: Entry) -> Spread {
        Spread(entry.runs.finished.map { Double($0.stoppedAt ?? net.epochs) })
    }
    private func accuracy(_ runs: [Neural.Run]) -> Spread {
        Spread(runs.compactMap(net.score))
    }
    private func loss(_ runs: [Neural.Run]) -> Spread {
        Spread(runs.finished.compactMap { $0.last?.heldOut?.loss })
    }
    /// The lowest held-out loss that a run without stopping passed, known only afterwards.
    private var hindsight: Double {
        quantile(
            plain.finished.compactMap { run in run.checkpoints.compactMap { $0.heldOut?.loss }.min()
            }, 0.5)
    }

    var data: DataTable {
        var table = DataTable(columns: ["patience", "measure", "p10", "median", "p90"])
        for entry in entries {
            for (name, spread) in [
                ("epochs trained", epochs(entry)), ("held-out loss", loss(entry.runs)),
                (net.scoreName.en, accuracy(entry.runs)),
            ] {
                table.append([
                    .integer(entry.patience), .text(name), .number(spread.low),
                    .number(spread.median), .number(spread.high),
                ])
            }
        }
        return table
    }

    func figure(_ language: Language) -> Figure {
        let isEnglish = language == .en
        let series = Series(
            name: RichText(Method.earlyStopping.label[language]),
            slot: Method.earlyStopping.slot)
        let x = Axis(isEnglish ? "patience (epochs)" : "耐心（轮）", scale: .logarithmic)
        let places = entries.map { Double($0.patience) }
        func marks(_ spreads: [Spread]) -> [any Mark] {
            [
                BandMark(
                    x: places, low: spreads.map(\.low), high: spreads.map(\.high), series: series),
                LineMark(zip(places, spreads).map { Point($0, $1.median) }, series: series),
            ]
        }
        func share(_ entry: Entry?) -> String {
            entry.map { net.written(accuracy($0.runs).median) } ?? "–"
        }
        let (least, most) = (entries.first, entries.last)
        let longest = net.written(share(most), beside: share(least), language, chinese: " ")
        let end = quantile(plain.finished.compactMap { $0.last?.heldOut?.loss }, 0.5)
        return Figure(
            id: "early-stopping-patience",
            title: isEnglish
                ? "With a patience of \(least?.patience ?? 0) epochs \(net.reached(share(least), .en)), with \(most?.patience ?? 0) \(longest) (medians)"
                : "耐心为 \(least?.patience ?? 0) 轮时\(net.reached(share(least), .zh))，\(most?.patience ?? 0) 轮时\(longest)（中位数）",
            subtitle: isEnglish
                ? "Epochs trained, and held-out data loss of the restored weights in evaluation mode; median and 10–90 % band over seeds"
                : "训练的轮数，以及恢复的权重在评估模式下的留出损失；中位数与 10–90 % 带",
            caption: RichText(net.setting(seeds: plain.count, language: language)),
            description: isEnglish
                ? "Epochs trained, and the held-out loss of the restored weights, by patience."
                : "各耐心值下的训练轮数，以及恢复的权重的留出损失。",
            panels: [
                [
                    Panel(
                        title: isEnglish ? "How long" : "训练多久", x: x,
                        y: Axis(isEnglish ? "epochs trained" : "训练轮数", scale: .logarithmic),
                        marks: marks(entries.map(epochs))),
                    Panel(
                        title: isEnglish ? "What is kept" : "保留了什么", x: x,
                        y: Axis(
                            isEnglish
                                ? "held-out loss (\(net.lossUnit.en))" : "留出损失（\(net.lossUnit.zh)）",
                            scale: .logarithmic),
                        marks: marks(entries.map { loss($0.runs) }) + [
                            ReferenceMark(
                                .horizontal, at: hindsight,
                                label: isEnglish ? "best in hindsight" : "事后最佳"),
                            ReferenceMark(
                                .horizontal, at: end, label: isEnglish ? "never stopped" : "从不停止"),
                        ]),
                ]
            ], shareY: false, legend: .none)
    }
}
