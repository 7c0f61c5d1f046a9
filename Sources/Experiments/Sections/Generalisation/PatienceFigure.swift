import Base
import Charts
import Methods
import Neural
import Results

/// Early stopping with more and more patience: how long it trains, and what it keeps.
struct PatienceFigure: Sendable {
    /// Small ones up to the method's own.
    static func patiences(_ net: Net) -> [Int] {
        [5, 10, 20, 50].filter { $0 < net.patience } + [net.patience]
    }

    let net: Net
    /// One for each patience.
    let entries: [Sweep<Int>.Stop]
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
                    .phrase(
                        "early-stopping-patience.patience", ["patience": .count(entry.value)]),
                    entry.runs)
            } + [Divergence.Group(.phrase("label.never-stopped"), plain)])
    }

    private func epochs(_ entry: Sweep<Int>.Stop) -> Spread {
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
                (net.scoreColumn, accuracy(entry.runs)),
            ] {
                table.append([
                    .integer(entry.value), .text(name), .number(spread.low),
                    .number(spread.median), .number(spread.high),
                ])
            }
        }
        return table
    }

    private var title: Phrase {
        let (least, most) = (entries.first, entries.last)
        func share(_ entry: Sweep<Int>.Stop?) -> Double {
            entry.map { accuracy($0.runs).median } ?? .nan
        }
        let isAlike = net.isAlike(share(least), share(most))
        return Phrase(
            isAlike ? "early-stopping-patience.title-alike" : "early-stopping-patience.title",
            [
                "least": .count(least?.value ?? 0),
                "reached": .phrase(net.reached(share(least))),
                "most": .count(most?.value ?? 0),
                "score": isAlike ? net.asMany : net.written(share(most)),
            ])
    }

    func figure(_ words: Words) -> Figure {
        let series = Series(
            name: words(Method.earlyStopping.label), slot: Method.earlyStopping.slot)
        let x = Axis(words("label.patience-epochs"), scale: .logarithmic)
        let places = entries.map { Double($0.value) }
        func marks(_ spreads: [Spread]) -> [any Mark] {
            [
                BandMark(
                    x: places, low: spreads.map(\.low), high: spreads.map(\.high), series: series),
                LineMark(zip(places, spreads).map { Point($0, $1.median) }, series: series),
            ]
        }
        let end = quantile(plain.finished.compactMap { $0.last?.heldOut?.loss }, 0.5)
        return Figure(
            id: "early-stopping-patience",
            title: words(title),
            subtitle: words("early-stopping-patience.subtitle"),
            caption: words(net.setting(seeds: plain.count)),
            description: words("early-stopping-patience.description"),
            panels: [
                [
                    Panel(
                        title: words("label.how-long"), x: x,
                        y: Axis(words("label.epochs-trained"), scale: .logarithmic),
                        marks: marks(entries.map(epochs))),
                    Panel(
                        title: words("label.what-is-kept"), x: x,
                        y: Axis(
                            words(
                                "early-stopping-patience.held-out-loss",
                                ["unit": .phrase(net.lossUnit)]),
                            scale: .logarithmic),
                        marks: marks(entries.map { loss($0.runs) }) + [
                            ReferenceMark(
                                .horizontal, at: hindsight,
                                label: words("label.best-in-hindsight")),
                            ReferenceMark(
                                .horizontal, at: end, label: words("label.never-stopped")),
                        ]),
                ]
            ], shareY: false, legend: .none)
    }
}
