import Base
import Charts
import Methods
import Results

/// Every method along its grid of strengths, on each of the rows that it was tuned on: means over tuning seeds,
/// with the strength that was chosen on validation rows.
struct StrengthCurvesFigure: FigureDrawing {
    /// A network on its rows.
    struct Task: Sendable {
        let net: Net
        let tuning: Tuning
        /// Of the methods that are compared.
        var curves: [Tuning.Curve] { tuning.curves.filter { net.methods.contains($0.method) } }
        /// The smallest difference of scores that would matter.
        let margin: Double

        /// The place of a strength that does better on held-out rows than the one that validation rows chose; nil where
        /// none does for sure.
        /// - Parameter comparisons: how many choices are judged at once.
        func missed(_ curve: Tuning.Curve, among comparisons: Int) -> Int? {
            let means = curve.trials.map(\.heldOut.mean.value)
            guard let best = means.indices.largest(by: { means[$0] }), best != curve.place
            else { return nil }
            let gain = curve.trials[best].heldOut.mean(less: curve.chosen.heldOut)
                .among(comparisons).chosen(of: curve.trials.count)
            return gain.direction(margin: margin) == .more ? best : nil
        }

        /// Where scores are drawn: chance and what else lies far below no regularizer and every choice is cut off.
        fileprivate var floor: Double {
            let kept = [tuning.plain.heldOut.mean.value] + curves.map(\.chosen.heldOut.mean.value)
            return (kept.filter(\.isFinite).min() ?? 0) - StrengthCurvesFigure.depth
        }
    }

    /// How far below the lowest choice scores are drawn, as a share.
    private static let depth = 0.12

    let tasks: [Task]

    /// Of every strength.
    var divergence: Divergence {
        Divergence(
            tasks.flatMap { task in
                task.curves.flatMap { curve in
                    curve.trials.map { trial in
                        Divergence.Group(
                            .phrase(
                                "strength-curves.at",
                                [
                                    "method": .phrase(curve.method.label),
                                    "value": curve.strength.inWords(trial.value),
                                    "rows": .phrase(task.net.rowsName),
                                ]), trial.diverged)
                    }
                }
            })
    }

    var data: DataTable {
        var table = DataTable(columns: [
            "task", "method", "strength", "value", "rows", "mean", "low", "high", "seeds", "chosen",
        ])
        func add(_ task: Task, _ names: [DataTable.Cell], _ trial: Tuning.Trial, isChosen: Bool) {
            for (rows, measurement) in trial.parts {
                let mean = measurement.meanEstimate
                table.append(
                    [.text(task.net.source.column)] + names + [
                        .text(rows), .number(mean.value), .number(mean.low), .number(mean.high),
                        .integer(mean.seeds), .integer(isChosen ? 1 : 0),
                    ])
            }
        }
        for task in tasks {
            add(task, [.text(Method.none.id), "", ""], task.tuning.plain, isChosen: false)
            for curve in task.curves {
                for (place, trial) in curve.trials.enumerated() {
                    add(
                        task,
                        [
                            .text(curve.method.id), .text(curve.strength.key),
                            .number(trial.value),
                        ], trial, isChosen: place == curve.place)
                }
            }
        }
        return table
    }

    /// How many choices there are.
    private var choices: Int { tasks.map(\.curves.count).reduce(0, +) }

    /// How many of them miss a strength that does better.
    private var missed: Int {
        tasks.map { task in
            task.curves.count { task.missed($0, among: choices) != nil }
        }.reduce(0, +)
    }

    private var title: Phrase {
        guard choices > 0 else { return Phrase("strength-curves.title-empty") }
        guard missed > 0 else {
            return Phrase(
                tasks.count > 1 ? "strength-curves.title-of-two" : "strength-curves.title")
        }
        return Phrase(
            "strength-curves.title-missed", ["count": .count(missed), "all": .count(choices)])
    }

    /// What is compared and has no strength, and so no panel; nil where all have one.
    private var without: Phrase? {
        let net = tasks[0].net
        let names = net.methods.filter { $0 != .none && $0.strength == nil }.map(\.label)
        return names.isEmpty
            ? nil
            : Phrase("strength-curves.without", ["methods": .list(names.map { .phrase($0) })])
    }

    /// What the caption says of rows, network and seeds.
    private var runs: Phrase {
        let net = tasks[0].net
        return Phrase(
            "strength-curves.caption",
            [
                "rows": .phrase(.sentences(tasks.map { $0.net.rows?.phraseOfScore })),
                "network": .phrase(net.name), "rate": .number(net.learningRate),
                "epochs": .count(net.epochs), "seeds": .seeds(tasks[0].tuning.seeds),
            ])
    }

    func figure(_ words: Words) -> Figure {
        let net = tasks[0].net
        let isTable = tasks.count > 1
        let panels = tasks.map { task in task.curves.map { panel($0, of: task, words) } }
        return Figure(
            id: "strength-curves", title: words(title), subtitle: words("strength-curves.subtitle"),
            caption: words(
                .sentences([
                    runs, isCut(words) ? Phrase("strength-curves.cut") : nil,
                    missed > 0 ? Phrase("strength-curves.arrow") : nil, without,
                    net.fixedPhrase(of: net.methods),
                ])),
            description: words(
                "strength-curves.description",
                ["chosen": .phrase(.sentences(tasks.map(\.net.strengthsPhrase)))]),
            panels: isTable ? panels : panels[0].rows(of: 3),
            columnHeads: isTable
                ? tasks[0].curves.map { Head(words($0.method.label)) } : [],
            rowHeads: isTable ? tasks.map { Head(words($0.net.rowsName)) } : [],
            arrangement: isTable ? .table : .list, panelAspect: isTable ? 1 : 0.6)
    }

    private func panel(_ curve: Tuning.Curve, of task: Task, _ words: Words) -> Panel {
        let slot = curve.method.slot
        let axis = axis(words)
        let range = axis.domain ?? 0...100
        func points(_ measurements: [Measurement]) -> [Point] {
            measurements.enumerated().map { Point(Double($0), $1.mean.value * 100) }
        }
        let (training, heldOut) = (
            points(curve.trials.map(\.training)), points(curve.trials.map(\.heldOut))
        )
        let intervals = curve.trials.map(\.heldOut.meanEstimate).enumerated().filter {
            $1.hasInterval && range.contains($1.value * 100)
        }.map { place, mean in
            (
                Double(place), mean.value * 100,
                Interval(
                    max(mean.low * 100, range.lowerBound), min(mean.high * 100, range.upperBound))
            )
        }
        let unnamed = Series(name: "", slot: slot)
        let marks: [any Mark] =
            [
                SpanMark(.vertical, over: Double(curve.place) - 0.3...Double(curve.place) + 0.3),
                plainLine(of: task, along: curve, words),
                LineMark(
                    training, series: Series(name: words("label.training-rows"), slot: slot),
                    style: .solid, isMarked: false),
                LineMark(
                    heldOut, series: Series(name: words("label.held-out-rows"), slot: slot),
                    style: .dashed, isMarked: false),
                IntervalMark(intervals, series: unnamed), BeyondMark(heldOut, series: unnamed),
            ] + arrow(curve, of: task, above: range.lowerBound, words)
        return Panel(
            title: tasks.count > 1 ? "" : words(curve.method.label),
            x: Axis(
                words(curve.strength.name),
                scale: .categories(curve.trials.map { words(curve.strength.inWords($0.value)) })),
            y: axis, marks: marks)
    }

    /// What held-out rows come to without a regularizer, across the panel of a method.
    private func plainLine(
        of task: Task, along curve: Tuning.Curve, _ words: Words
    ) -> LineMark {
        let mean = task.tuning.plain.heldOut.mean.value * 100
        return LineMark(
            [-0.4, Double(curve.trials.count) - 0.6].map { Point($0, mean) },
            series: Series(name: words(Method.none.label), slot: Method.none.slot),
            style: .dashed, isMarked: false)
    }

    /// An arrow at the foot of a strength that does better than the chosen one.
    private func arrow(
        _ curve: Tuning.Curve, of task: Task, above floor: Double, _ words: Words
    ) -> [any Mark] {
        task.missed(curve, among: choices).map { place in
            [TextMark(words("title.arrow-up"), at: Point(Double(place), floor + 2))]
        } ?? []
    }

    /// Whether scores lie below their panel.
    private func isCut(_ words: Words) -> Bool {
        let low = axis(words).domain?.lowerBound ?? -.infinity
        return tasks.contains { task in
            task.curves.flatMap(\.trials).contains { $0.heldOut.mean.value * 100 < low }
        }
    }

    /// The same for all panels.
    private func axis(_ words: Words) -> Axis {
        let floor = tasks.map(\.floor).min() ?? -.infinity
        let trials = tasks.flatMap { [$0.tuning.plain] + $0.curves.flatMap(\.trials) }
        let shown = trials.flatMap { [$0.training, $0.heldOut] }.flatMap { part in
            let mean = part.meanEstimate
            return [mean.value] + (mean.hasInterval ? [mean.low, mean.high] : [])
        }
        return tasks[0].net.scoreAxis(words, of: shown.filter { $0 >= floor } + [floor])
    }
}

extension Tuning.Trial {
    /// What was measured, as columns of data call the rows.
    fileprivate var parts: [(rows: String, measurement: Measurement)] {
        [("training", training), ("validation", validation), ("held out", heldOut)]
    }
}

extension Measurement {
    /// The mean with its 95 % interval.
    fileprivate var meanEstimate: Estimate { .mean(of: values) }
}

extension DataSource {
    /// As columns of data call the rows.
    fileprivate var column: String { self == .cleanXOR ? "clean" : "rows" }
}
