import Base
import Charts
import Methods
import Results

/// Every method along its grid of strengths, in a panel of its own: mean scores over tuning seeds, with the strength that
/// was chosen on validation rows. Where there are noisy and clean rows, held-out scores on both.
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

        /// How much the chosen strength of a method scores more on held-out rows than no regularizer.
        /// - Parameter comparisons: how many choices are judged at once.
        func gain(_ curve: Tuning.Curve, among comparisons: Int) -> Estimate {
            curve.chosen.heldOut.mean(less: tuning.plain.heldOut).among(comparisons)
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

    /// Whether any of them misses a strength that does better.
    private var isMissed: Bool {
        tasks.contains { task in
            task.curves.contains { task.missed($0, among: choices) != nil }
        }
    }

    /// Whether another strength than a chosen one does better; if not, which chosen strengths pay.
    private var title: Phrase {
        guard choices > 0 else { return Phrase("strength-curves.title-empty") }
        guard !isMissed else { return Phrase("strength-curves.title-missed") }
        let helped = tasks.map { task in
            task.curves.filter {
                task.gain($0, among: choices).direction(margin: task.margin) == .more
            }
        }
        if tasks.count > 1 { return titleOfTwo(helped) }
        let all = tasks[0].curves.count
        return helped[0].isEmpty
            ? Phrase("strength-curves.title-none")
            : Phrase(
                "strength-curves.title", ["methods": .methods(helped[0].map(\.method), of: all)])
    }

    /// Whether most methods help on noisy rows, most of them with a strength between the ends of those tried, and hardly on
    /// clean ones.
    /// - Parameter helped: the methods that do better than none, on noisy rows and on clean ones.
    private func titleOfTwo(_ helped: [[Tuning.Curve]]) -> Phrase {
        let (noisy, clean) = (tasks[0], tasks[1])
        let middle = noisy.curves.count { $0.place > 0 && $0.place < $0.trials.count - 1 }
        let largest = clean.curves.map { clean.gain($0, among: choices).value }.max() ?? .nan
        let most = noisy.curves.count / 2
        guard middle <= most || helped[0].count <= most || largest >= noisy.margin else {
            return Phrase("strength-curves.title-middle")
        }
        let key =
            switch (helped[0].isEmpty, helped[1].isEmpty) {
            case (false, false): "title-of-two"
            case (false, true): "title-noisy"
            case (true, false): "title-clean"
            case (true, true): "title-none"
            }
        return Phrase(
            "strength-curves.\(key)",
            [
                "noisy": .methods(helped[0].map(\.method), of: noisy.curves.count),
                "clean": .methods(helped[1].map(\.method), of: clean.curves.count),
            ])
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
                "rows": .phrase(.sentences(tasks.map { $0.net.rows?.phrase(measuring: .score) })),
                "network": .phrase(net.name), "rate": .number(net.learningRate),
                "epochs": .count(net.epochs), "seeds": .seeds(tasks[0].tuning.seeds),
            ])
    }

    func figure(_ words: Words) -> Figure {
        let net = tasks[0].net
        let panels = tasks[0].curves.indices.map { panel($0, words) }
        return Figure(
            id: "strength-curves", title: RichText(words.text(title).sentenceStart),
            subtitle: words(
                tasks.count > 1 ? "strength-curves.subtitle-of-two" : "strength-curves.subtitle"),
            caption: words(
                .sentences([
                    runs, isCut(words) ? Phrase("strength-curves.cut") : nil,
                    isMissed ? Phrase("strength-curves.arrow") : nil, without,
                    net.fixedPhrase(of: net.methods),
                ])),
            description: words(
                "strength-curves.description",
                ["chosen": .phrase(.sentences(tasks.map(\.net.strengthsPhrase)))]),
            panels: panels.rows(of: 3), arrangement: .list, panelAspect: 0.6)
    }

    /// A method's panel.
    /// - Parameter place: of the method among the curves.
    private func panel(_ place: Int, _ words: Words) -> Panel {
        let curve = tasks[0].curves[place]
        let axis = axis(words)
        let marks = tasks.flatMap { task -> [any Mark] in
            guard let own = task.curves.first(where: { $0.method == curve.method }) else {
                return []
            }
            return self.marks(own, of: task, on: axis.domain ?? 0...100, words)
        }
        return Panel(
            title: words(curve.method.label),
            x: Axis(
                words(curve.strength.name),
                scale: .categories(curve.trials.map { words(curve.strength.inWords($0.value)) })),
            y: axis, marks: marks)
    }

    /// A method's scores on one kind of rows: hollow dots on clean ones, a ring where the strength was chosen.
    private func marks(
        _ curve: Tuning.Curve, of task: Task, on range: ClosedRange<Double>, _ words: Words
    ) -> [any Mark] {
        let slot = curve.method.slot
        let unnamed = Series(name: "", slot: slot)
        let heldOut = points(curve.trials.map(\.heldOut))
        let shown = heldOut.filter { range.contains($0.y) }
        let isPair = tasks.count > 1
        let dots = Series(
            name: words(isPair ? task.net.rowsName : Phrase("label.held-out-rows")), slot: slot)
        let training: [any Mark] =
            isPair
            ? []
            : [
                LineMark(
                    points(curve.trials.map(\.training)),
                    series: Series(name: words("label.training-rows"), slot: slot), style: .solid,
                    isMarked: false)
            ]
        return [plainLine(of: task, along: curve, words)] + training + [
            LineMark(heldOut, series: isPair ? unnamed : dots, style: .dashed, isMarked: false),
            ScatterMark(
                shown.filter { $0.x == Double(curve.place) },
                series: Series(name: words("strength-curves.chosen"), slot: nil), radius: 4.8,
                fill: .hollow),
            IntervalMark(intervals(curve, on: range), series: unnamed, isPlain: true),
            ScatterMark(
                shown, series: isPair ? dots : unnamed, radius: 2.5,
                fill: task.net.source == .cleanXOR ? .hollow : .filled, isPlain: true),
            BeyondMark(heldOut, series: unnamed),
        ] + arrow(curve, of: task, above: range.lowerBound, words)
    }

    /// Means in per cent, in the order of the strengths.
    private func points(_ measurements: [Measurement]) -> [Point] {
        measurements.enumerated().map { Point(Double($0), $1.mean.value * 100) }
    }

    /// The means on held-out rows with their intervals, as far as a range of the axis reaches.
    private func intervals(
        _ curve: Tuning.Curve, on range: ClosedRange<Double>
    ) -> [(position: Double, value: Double, interval: Interval)] {
        curve.trials.map(\.heldOut.meanEstimate).enumerated().filter {
            $1.hasInterval && range.contains($1.value * 100)
        }.map { place, mean in
            (
                Double(place), mean.value * 100,
                Interval(
                    max(mean.low * 100, range.lowerBound), min(mean.high * 100, range.upperBound))
            )
        }
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
        let parts = trials.flatMap { tasks.count > 1 ? [$0.heldOut] : [$0.training, $0.heldOut] }
        let shown = parts.flatMap { part in
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
