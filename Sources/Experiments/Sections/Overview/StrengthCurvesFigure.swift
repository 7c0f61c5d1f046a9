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

        /// Whether a method reaches measurably more on held-out rows than none does, all compared at once.
        func isBetter(_ curve: Tuning.Curve) -> Bool {
            curve.chosen.heldOut.mean(less: tuning.plain.heldOut)
                .among(curves.count).direction(margin: margin) == .more
        }

        /// How many do.
        var better: Int { curves.count(where: isBetter) }
    }

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

    private var title: Phrase {
        let values: [String: Phrase.Value] = [
            "count": .count(tasks[0].better), "all": .count(tasks[0].curves.count),
        ]
        guard tasks.count > 1 else {
            let key =
                switch tasks[0].better {
                case 0: "title-none"
                case tasks[0].curves.count: "title-all"
                default: "title"
                }
            return Phrase("strength-curves.\(key)", values)
        }
        return Phrase(
            "strength-curves.title-of-two",
            values.merging(["clean": .count(tasks[1].better)]) { $1 })
    }

    /// What the caption says of rows, network and seeds.
    private var runs: Phrase {
        let net = tasks[0].net
        return Phrase(
            "strength-curves.caption",
            [
                "rows": .phrase(.sentences(tasks.map { $0.net.rows?.phrase })),
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
            caption: words(.sentences([runs, net.fixedPhrase(of: net.methods)])),
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
        func line(_ measurements: [Measurement], _ name: String, _ style: LineStyle) -> LineMark {
            LineMark(
                measurements.enumerated().map { Point(Double($0), $1.mean.value * 100) },
                series: Series(name: words(.phrase(name)), slot: slot), style: style,
                isMarked: false)
        }
        let heldOut = curve.trials.map(\.heldOut)
        let known = heldOut.enumerated().filter { $1.meanEstimate.hasInterval }
        let marks: [any Mark] =
            [
                SpanMark(.vertical, over: Double(curve.place) - 0.3...Double(curve.place) + 0.3),
                ReferenceMark(.horizontal, at: task.tuning.plain.heldOut.mean.value * 100),
                line(curve.trials.map(\.training), "label.training-rows", .solid),
                line(curve.trials.map(\.validation), "strength-curves.validation-rows", .dotted),
                line(heldOut, "label.held-out-rows", .dashed),
                IntervalMark(
                    known.map { place, measurement in
                        let mean = measurement.meanEstimate
                        return (
                            Double(place), mean.value * 100,
                            Interval(mean.low * 100, mean.high * 100)
                        )
                    }, series: Series(name: "", slot: slot)),
            ] + arrow(curve, of: task, words)
        return Panel(
            title: tasks.count > 1 ? "" : words(curve.method.label),
            x: Axis(
                words(curve.strength.name),
                scale: .categories(curve.trials.map { words(curve.strength.inWords($0.value)) })),
            y: axis(words), marks: marks,
            note: tasks.count > 1
                ? nil
                : words(
                    "strength-curves.note",
                    [
                        "value": curve.strength.inWords(curve.chosen.value),
                        "score": task.net.written(curve.chosen.heldOut.mean.value),
                        "none": task.net.written(task.tuning.plain.heldOut.mean.value),
                    ]))
    }

    /// An arrow at the foot of the chosen strength where more is reached with it than without.
    private func arrow(_ curve: Tuning.Curve, of task: Task, _ words: Words) -> [any Mark] {
        guard task.isBetter(curve), let range = axis(words).domain else { return [] }
        let foot = range.lowerBound + 0.1 * (range.upperBound - range.lowerBound)
        return [TextMark(words("title.arrow-up"), at: Point(Double(curve.place), foot))]
    }

    /// The same for all panels.
    private func axis(_ words: Words) -> Axis {
        let shown = tasks.flatMap { task in
            [task.tuning.plain.heldOut.mean.value]
                + task.curves.flatMap(\.trials).flatMap(\.parts).flatMap { part in
                    let mean = part.measurement.meanEstimate
                    return [mean.value] + (mean.hasInterval ? [mean.low, mean.high] : [])
                }
        }
        return tasks[0].net.scoreAxis(words, of: shown)
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
