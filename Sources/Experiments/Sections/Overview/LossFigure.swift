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
        let drawn = compared.methods.toldApart
        return Findings(
            LossFigure(net: net, methods: drawn), of: Divergence(drawn).byPanel,
            trained: LabRun.all(drawn, of: net, on: laboratory.task))
    }
}

/// Loss curves, one panel per method before the curve of none: data loss in evaluation and in training mode, and the
/// total with the penalty.
struct LossFigure: FigureDrawing {
    let net: Net
    /// Without a regularizer first.
    let methods: [MeasuredRuns]

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
        let ghost = methods.first { $0.method == Method.none }.map(evaluation)
        let shown = methods.count > 1 ? Array(methods.dropFirst()) : methods
        let panels = shown.map {
            panel($0, ghost: ghost, range: range, keys: keys, words: words)
        }
        let isOneRow = panels.count <= Self.mostInRow
        let solved = methods.map { entry in
            Phrase.Value.phrase(
                "methods-loss.method-solved",
                [
                    "method": .phrase(entry.method.label),
                    "share": .percentage(entry[.solved].share.value),
                ])
        }
        return Figure(
            id: "methods-loss", title: words(title),
            subtitle: words(subtitle),
            caption: words(
                .sentences([
                    net.setting(seeds: methods.first?.runs.count ?? 0),
                    net.strengths(of: methods.map(\.method)), Phrase("methods-loss.caption"),
                ])),
            description: words("methods-loss.description", ["solved": .list(solved)]),
            panels: panels.rows(of: isOneRow ? Self.mostInRow : 3), arrangement: .list,
            panelAspect: isOneRow ? 0.3 * Double(max(panels.count, 2)) : 0.75)
    }

    /// So many panels stand beside each other.
    private static let mostInRow = 4

    private var subtitle: Phrase {
        guard methods.count > 1 else { return Phrase("methods-loss.subtitle-of-one") }
        return Phrase(
            "methods-loss.subtitle", ["loss": .number(methods[0][.dataLoss].median, digits: 2)])
    }

    /// Whether the methods with a penalty, or all where none has one, end with a higher data loss than none, all compared
    /// at once.
    private var title: Phrase {
        let others = methods.filter { $0.method != Method.none }
        let penalized = others.filter { !$0.plan.penalty.isNone }
        let compared = penalized.isEmpty ? others : penalized
        let alike = Phrase(
            penalized.isEmpty ? "methods-loss.title-none-alike" : "methods-loss.title-alike")
        guard let none = methods.first(where: { $0.method == Method.none }), !others.isEmpty else {
            return Phrase("methods-loss.heading")
        }
        let directions = compared.map { entry in
            entry[.dataLoss].median(over: none[.dataLoss]).among(compared.count)
                .direction(margin: Margin.loss, from: 1)
        }
        guard directions.contains(where: { $0 != .unknown }) else {
            return .heading(of: "methods-loss")
        }
        let raised = zip(compared, directions).filter { $1 == .more }.map(\.0)
        guard let highest = raised.largest(by: { $0[.dataLoss].median }) else { return alike }
        let isAll = raised.count == penalized.count
        return Phrase(
            penalized.isEmpty
                ? "methods-loss.title-other"
                : isAll ? "methods-loss.title" : "methods-loss.title-some",
            [
                "method": .phrase(highest.method.label),
                "large": .number(highest[.dataLoss].median, digits: 2),
                "small": .number(none[.dataLoss].median, digits: 2),
            ])
    }

    /// The range of every panel, so that heights compare; smaller losses are arrowheads.
    private var range: ClosedRange<Double>? {
        let spreads = methods.flatMap { entry in
            [evaluation(entry), training(entry), total(entry)].flatMap(\.spreads)
        }
        let low = spreads.map(\.low).filter { $0 > 0 }.min() ?? .nan
        guard let high = spreads.map(\.high).max(), high.isFinite, low < high else { return nil }
        return max(low, Self.smallest) / 1.2...1.4 * high
    }

    private static let smallest = 1e-9

    /// The epochs of every panel: up to the first of them nothing has been learnt yet.
    private var epochs: ClosedRange<Double> {
        let last = Double(max(net.epochs, 1))
        return max(1, last / 200)...last
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
        let curve = evaluation(entry)
        var marks: [any Mark] = []
        if let ghost, entry.method != Method.none {
            marks.append(
                ghost.line(Series(name: words(Method.none.label), slot: nil), style: .solid))
        }
        marks.append(curve.band(main))
        for run in entry.finished.prefix(3) {
            marks.append(
                LineMark(
                    run.points { $0.training.loss }.filter { $0.x > 0 },
                    series: Series(name: "", slot: slot), style: .thin))
        }
        marks.append(
            LineMark(
                training(entry).medians, series: Series(name: keys.training, slot: slot),
                style: .dotted, isMarked: false))
        if !entry.plan.penalty.isNone {
            marks.append(
                LineMark(
                    total(entry).medians, series: Series(name: keys.total, slot: slot),
                    style: .dashed, isMarked: false))
        }
        marks.append(LineMark(curve.medians, series: main, style: .solid, isMarked: false))
        marks.append(BeyondMark(curve.medians, series: main))
        return Panel(
            title: words(entry.method.label),
            x: Axis(words("label.epoch"), scale: .logarithmic, domain: epochs),
            y: Axis(words("label.loss-nats"), scale: .logarithmic, domain: range),
            marks: marks, note: note(entry, words))
    }

    /// What the loss and the penalty end at; and how many seeds solve XOR, unless all methods do so alike.
    private func note(_ entry: MeasuredRuns, _ words: Words) -> RichText {
        var parts: [Phrase.Value] = [
            .phrase(
                "methods-loss.end", ["loss": .number(entry[.dataLoss].median, digits: 2)])
        ]
        if !entry.plan.penalty.isNone, let last = penalty(entry).spreads.last {
            parts.append(
                .phrase("methods-loss.penalty", ["penalty": .number(last.median, digits: 2)]))
        }
        if Set(methods.map { $0[.solved].share.value }).count > 1 {
            parts.append(
                .phrase(
                    "methods-loss.solved", ["share": .percentage(entry[.solved].share.value)]))
        }
        return words(.list(parts))
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
