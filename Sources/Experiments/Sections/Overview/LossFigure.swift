import Base
import Charts
import Methods
import Neural
import Results

/// Every method's losses on the four points.
struct MethodLossesPart: SectionPart {
    let tasks = TaskScope.fourPoints
    let heading: FigureHeading? = FigureHeading(
        "methods-loss", reach: FigureReach([.fourPoints], strengths: .ofMethods))

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let net = laboratory.settings.xor8
        let compared = try await laboratory.comparison(net)
        return Findings(
            LossFigure(net: net, methods: compared.methods), of: Divergence(compared).byPanel)
    }
}

/// Loss curves, one panel per method: data loss in evaluation and in training mode, and the total
/// with the penalty.
struct LossFigure: FigureDrawing {
    let net: Net
    let methods: [MeasuredRuns]

    private let smallest = 1e-5

    var data: DataTable {
        var table = DataTable(columns: ["method", "measure", "epoch", "p10", "median", "p90"])
        for entry in methods {
            for (name, curve) in [
                ("data loss, evaluation mode", evaluation(entry)),
                ("data loss, training mode", training(entry)), ("penalty", penalty(entry)),
                ("total", total(entry)),
            ] {
                curve.addRows(to: &table, names: [.text(entry.method.id), .text(name)])
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let keys = Keys(words)
        let ghost = methods.first { $0.method == Method.none }.map {
            evaluation($0).atLeast(smallest)
        }
        let range = range
        let panels = methods.map {
            panel($0, ghost: ghost, range: range, keys: keys, words: words)
        }
        let solved = methods.map { entry in
            Phrase.Value.phrase(
                "methods-loss.method-solved",
                [
                    "method": .phrase(entry.method.label),
                    "share": .percentage(entry[.solved].share.value),
                ])
        }
        return Figure(
            id: "methods-loss", title: title(words),
            subtitle: words("methods-loss.subtitle"),
            caption: words(
                "methods-loss.caption",
                [
                    "setting": .phrase(net.setting(seeds: methods.first?.runs.count ?? 0)),
                    "strengths": .phrase(net.strengthsPhrase),
                ]),
            description: words("methods-loss.description", ["solved": .list(solved)]),
            panels: panels.rows(of: 3), arrangement: .list)
    }

    /// Which method's data loss ends lowest and which highest; empty if no seed is left.
    private func title(_ words: Words) -> RichText {
        let ranked = methods.ranked { $0[.dataLoss].median }
        guard let lowest = ranked.first, let highest = ranked.last else { return "" }
        let small = Phrase.Value.number(lowest[.dataLoss].median, digits: 2)
        let large = Phrase.Value.number(highest[.dataLoss].median, digits: 2)
        guard !words.areAlike(small, large) else {
            return words("methods-loss.title-alike", ["loss": small])
        }
        return words(
            "methods-loss.title",
            [
                "lowest": .phrase(lowest.method.label), "small": small,
                "highest": .phrase(highest.method.label), "large": large,
            ])
    }

    /// The range of every panel, so that heights compare.
    private var range: ClosedRange<Double>? {
        let spreads = methods.flatMap { entry in
            [evaluation(entry), training(entry), total(entry)]
                .flatMap { $0.atLeast(smallest).spreads }
        }
        guard let low = spreads.map(\.low).min(), let high = spreads.map(\.high).max(),
            low.isFinite, high.isFinite, low < high
        else { return nil }
        return low...high
    }

    private struct Keys {
        let evaluation, training, total: RichText
        init(_ words: Words) {
            evaluation = words("methods-loss.evaluation-mode")
            training = words("methods-loss.training-mode")
            total = words("methods-loss.total")
        }
    }

    private func panel(
        _ entry: MeasuredRuns, ghost: CurveSummary?, range: ClosedRange<Double>?, keys: Keys,
        words: Words
    ) -> Panel {
        let slot = entry.method.slot
        let main = Series(name: keys.evaluation, slot: slot)
        let curve = evaluation(entry).atLeast(smallest)
        var marks: [any Mark] = []
        if let ghost, entry.method != Method.none {
            marks.append(ghost.line(Series(name: "", slot: nil), style: .solid))
        }
        marks.append(curve.band(main))
        for run in entry.finished.prefix(3) {
            marks.append(
                LineMark(
                    run.points(smallest: smallest) { $0.training.loss }.filter { $0.x > 0 },
                    series: Series(name: "", slot: slot), style: .thin))
        }
        marks.append(
            LineMark(
                training(entry).atLeast(smallest).medians,
                series: Series(name: keys.training, slot: slot),
                style: .dotted))
        if !entry.plan.penalty.isNone {
            marks.append(
                LineMark(
                    total(entry).atLeast(smallest).medians,
                    series: Series(name: keys.total, slot: slot),
                    style: .dashed))
        }
        marks.append(LineMark(curve.medians, series: main, style: .solid))
        return Panel(
            title: words(entry.method.label),
            x: Axis(words("label.epoch"), scale: .logarithmic),
            y: Axis(
                words("label.loss-nats"), scale: .logarithmic,
                domain: range),
            marks: marks,
            note: words("methods-loss.solved", ["share": .percentage(entry[.solved].share.value)]))
    }

    private func evaluation(_ entry: MeasuredRuns) -> CurveSummary {
        summary(entry) { $0.training.loss }
    }
    private func training(_ entry: MeasuredRuns) -> CurveSummary {
        summary(entry) { $0.trainingModeLoss }
    }
    private func penalty(_ entry: MeasuredRuns) -> CurveSummary {
        entry.curve(\.penalty)
    }
    private func total(_ entry: MeasuredRuns) -> CurveSummary {
        summary(entry) { $0.training.loss + $0.penalty }
    }
    private func summary(
        _ entry: MeasuredRuns, value: (Checkpoint) -> Double?
    ) -> CurveSummary {
        entry.curve { $0.epoch > 0 ? value($0) : nil }
    }
}
