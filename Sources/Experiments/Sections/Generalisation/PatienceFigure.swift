import Base
import Charts
import Methods
import Neural
import Results

/// Early stopping with more and more patience: how long it trains, and what it keeps.
struct PatienceFigure: Sendable {
    /// One patience.
    struct Entry: Sendable {
        let patience: Int
        let runs: MeasuredRuns
    }

    /// Small ones up to the method's own.
    static func patiences(_ net: Net) -> [Int] {
        [5, 10, 20, 50].filter { $0 < net.patience } + [net.patience]
    }

    let net: Net
    let entries: [Entry]
    let plain: MeasuredRuns

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
                        "early-stopping-patience.patience", ["patience": .count(entry.patience)]),
                    entry.runs.runs)
            } + [Divergence.Group(.phrase("label.never-stopped"), plain.runs)])
    }

    var data: DataTable {
        var table = DataTable(columns: ["patience", "measure", "p10", "median", "p90"])
        for entry in entries {
            for (name, measure) in [
                ("epochs trained", Measure.epochs), ("held-out loss", .heldOutLoss),
                (net.scoreColumn, .score),
            ] {
                let spread = entry.runs[measure].spread
                table.append([
                    .integer(entry.patience), .text(name), .number(spread.low),
                    .number(spread.median), .number(spread.high),
                ])
            }
        }
        return table
    }

    private var title: Phrase {
        let (least, most) = (entries.first, entries.last)
        func share(_ entry: Entry?) -> Double { entry?.runs[.score].median ?? .nan }
        let isAlike = net.isAlike(share(least), share(most))
        return Phrase(
            isAlike ? "early-stopping-patience.title-alike" : "early-stopping-patience.title",
            [
                "least": .count(least?.patience ?? 0),
                "reached": .phrase(net.reached(share(least))),
                "most": .count(most?.patience ?? 0),
                "score": isAlike ? net.asMany : net.written(share(most)),
            ])
    }

    func figure(_ words: Words) -> Figure {
        let series = Series(
            name: words(Method.earlyStopping.label), slot: Method.earlyStopping.slot)
        let x = Axis(words("label.patience-epochs"), scale: .logarithmic)
        let places = entries.map { Double($0.patience) }
        func marks(_ measure: Measure) -> [any Mark] {
            let spreads = entries.map { $0.runs[measure].spread }
            return [
                BandMark(
                    x: places, low: spreads.map(\.low), high: spreads.map(\.high), series: series),
                LineMark(zip(places, spreads).map { Point($0, $1.median) }, series: series),
            ]
        }
        return Figure(
            id: "early-stopping-patience",
            title: words(title),
            subtitle: words("early-stopping-patience.subtitle"),
            caption: words(net.setting(seeds: plain.runs.count)),
            description: words("early-stopping-patience.description"),
            panels: [
                [
                    Panel(
                        title: words("label.how-long"), x: x,
                        y: Axis(words("label.epochs-trained"), scale: .logarithmic),
                        marks: marks(.epochs)),
                    Panel(
                        title: words("label.what-is-kept"), x: x,
                        y: Axis(
                            words(
                                "early-stopping-patience.held-out-loss",
                                ["unit": .phrase(net.lossUnit)]),
                            scale: .logarithmic),
                        marks: marks(.heldOutLoss) + [
                            ReferenceMark(
                                .horizontal, at: plain[.lowestHeldOutLoss].median,
                                label: words("label.best-in-hindsight")),
                            ReferenceMark(
                                .horizontal, at: plain[.heldOutLoss].median,
                                label: words("label.never-stopped")),
                        ]),
                ]
            ], shareY: false, legend: .none)
    }
}
