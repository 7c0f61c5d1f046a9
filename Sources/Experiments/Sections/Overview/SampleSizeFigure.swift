import Base
import Charts
import Methods
import Results

/// The error on held-out rows against the number of training rows, a line for every method.
struct SampleSizeFigure: FigureDrawing {
    /// A method at every number of training rows.
    struct Line: Sendable {
        let method: Method
        let stops: [Sweep<Int>.Stop]
    }

    let net: Net
    /// Without a regularizer first.
    let lines: [Line]
    /// The error of the best possible rule; nil where nobody knows it.
    let best: Double?
    /// The smallest difference of scores that would matter.
    let margin: Double
    /// How many seeds the report has.
    let seeds: Int

    private var sizes: [Int] { lines[0].stops.map(\.value) }

    var divergence: Divergence {
        Divergence(
            lines.flatMap { line in
                line.stops.map { stop in
                    Divergence.Group(
                        .phrase(
                            "sample-size.at",
                            [
                                "method": .phrase(line.method.label), "rows": .count(stop.value),
                            ]), stop.runs)
                }
            })
    }

    /// The error is what a score leaves to 1, in per cent.
    private func error(_ stop: Sweep<Int>.Stop) -> Estimate {
        .median(of: stop[.score].values.map { (1 - $0) * 100 })
    }

    var data: DataTable {
        var table = DataTable(columns: [
            "method", "training rows", "measure", "seeds", "low", "value", "high",
        ])
        for line in lines {
            for (place, stop) in line.stops.enumerated() {
                func add(_ name: String, _ estimate: Estimate) {
                    table.append([
                        .text(line.method.id), .integer(stop.value), .text(name),
                        .integer(estimate.seeds), .number(estimate.low), .number(estimate.value),
                        .number(estimate.high),
                    ])
                }
                add("held-out error in per cent, median and 95 % interval", error(stop))
                if line.method != .none {
                    add(
                        "gain of score on no regularizer, mean and simultaneous 95 % interval",
                        gain(line, at: place))
                }
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        Figure(
            id: "sample-size", title: words(title),
            subtitle: words(
                best == nil ? "sample-size.subtitle" : "sample-size.subtitle-best"),
            caption: words(
                "sample-size.caption",
                [
                    "setting": .phrase(
                        net.setting(
                            seeds: lines[0].stops[0].runs.count, of: seeds,
                            showing: lines.map(\.method))),
                    "margin": NumberStyle.points.written(margin),
                ]),
            description: words("sample-size.description"), panels: [[panel(words)]],
            panelAspect: 0.55)
    }
}

extension SampleSizeFigure {
    /// How much more a method scores than none at a number of rows; the interval holds for all methods and numbers.
    private func gain(_ line: Line, at place: Int) -> Estimate {
        line.stops[place][.score].mean(less: lines[0].stops[place][.score])
            .among((lines.count - 1) * sizes.count)
    }

    /// Whether some method helps at a number of rows: its gain is above 0 for sure, and not for sure too small to matter.
    private func isHelped(_ place: Int) -> Bool {
        lines.dropFirst().contains { line in
            let gain = gain(line, at: place)
            return gain.hasInterval && gain.low > 0 && gain.high >= margin
        }
    }

    /// From how many rows on no method helps.
    private var title: Phrase {
        guard lines.dropFirst().contains(where: { gain($0, at: 0).hasInterval }) else {
            return Phrase("sample-size.title-few-seeds")
        }
        guard let last = sizes.indices.last(where: isHelped) else {
            return Phrase("sample-size.title-never")
        }
        guard last + 1 < sizes.count else {
            return Phrase("sample-size.title-always", ["rows": .count(sizes[last])])
        }
        return Phrase("sample-size.title", ["rows": .count(sizes[last + 1])])
    }

    private func panel(_ words: Words) -> Panel {
        let marks = lines.enumerated().flatMap { place, line -> [any Mark] in
            let series = line.method.series(words)
            // Beside each other, so that intervals can be told apart.
            let shift = 1 + 0.035 * (Double(place) - Double(lines.count - 1) / 2)
            let known = line.stops.map { (x: Double($0.value) * shift, y: error($0)) }
                .filter(\.y.value.isFinite)
            let intervals = known.filter(\.y.hasInterval).map {
                ($0.x, $0.y.value, Interval($0.y.low, $0.y.high))
            }
            return [
                LineMark(
                    known.map { Point($0.x, $0.y.value) }, series: series, isMarked: false),
                ScatterMark(
                    known.filter { !$0.y.hasInterval }.map { Point($0.x, $0.y.value) },
                    series: Series(name: "", look: series.look), radius: 2.5),
                IntervalMark(intervals, series: Series(name: "", look: series.look)),
            ]
        }
        let floor = best.map { best in
            ReferenceMark(.horizontal, at: best * 100)
        }
        return Panel(
            x: Axis(
                words("sample-size.rows"), scale: .logarithmic,
                domain: Double(sizes[0]) * 0.87...Double(sizes[sizes.count - 1]) * 1.08,
                ticks: .at(sizes.map { (Double($0), RichText("\($0)")) })),
            y: Axis(
                words(net.isClassifier ? "sample-size.wrong" : "sample-size.unexplained"),
                domain: domain),
            marks: [floor].compactMap(\.self) + marks)
    }

    /// From 0 to the largest interval.
    private var domain: ClosedRange<Double>? {
        let shown = lines.flatMap(\.stops).map(error).flatMap { [$0.value, $0.high] }
        return shown.filter(\.isFinite).max().map { 0...max($0 * 1.05, 1) }
    }
}
