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
    /// The number of training rows for which strengths were chosen.
    let standard: Int
    /// The error of the best possible rule; nil where nobody knows it.
    let best: Double?

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
        .mean(of: stop[.score].values.map { (1 - $0) * 100 })
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
                add("held-out error in per cent, mean and 95 % interval", error(stop))
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
            id: "sample-size", title: RichText(words.text(title).sentenceStart),
            subtitle: words("sample-size.subtitle"),
            caption: words(
                "sample-size.caption",
                [
                    "setting": .phrase(
                        net.setting(
                            seeds: lines[0].stops[0].runs.count,
                            showing: lines.map(\.method), measuring: .scoreBySize)),
                    "standard": .count(standard),
                ]),
            description: words("sample-size.description"),
            panels: [[errorPanel(words), gainPanel(words)]], shareY: false, panelAspect: 0.85)
    }
}

extension SampleSizeFigure {
    /// How much more a method scores than none at a number of rows; the interval holds for all methods and numbers.
    private func gain(_ line: Line, at place: Int) -> Estimate {
        line.stops[place][.score].mean(less: lines[0].stops[place][.score])
            .among((lines.count - 1) * sizes.count)
    }

    /// The methods that help at a number of rows: their gain is above 0 for sure.
    private func helping(_ place: Int) -> [Method] {
        lines.dropFirst().filter { line in
            let gain = gain(line, at: place)
            return gain.hasInterval && gain.low > 0
        }.map(\.method)
    }

    /// Which methods help, from how many rows to how many, and from how many on none does.
    private var title: Phrase {
        guard lines.dropFirst().contains(where: { gain($0, at: 0).hasInterval }) else {
            return Phrase("sample-size.title-few-seeds")
        }
        let helped = sizes.indices.filter { !helping($0).isEmpty }
        guard let first = helped.first, let last = helped.last else {
            return Phrase(
                "sample-size.title-never", ["seeds": .seeds(lines[0].stops[0].runs.count)])
        }
        let all = helped.flatMap(helping)
        let methods = lines.map(\.method).filter(all.contains)
        var values: [String: Phrase.Value] = [
            "methods": .methods(methods, of: lines.count - 1), "first": .count(sizes[first]),
            "last": .count(sizes[last]),
        ]
        guard last + 1 < sizes.count else {
            values["methods"] = .methods(helping(last), of: lines.count - 1)
            return Phrase("sample-size.title-even", values)
        }
        // What is said of a range is true of every size in it.
        let throughout = methods.filter { method in
            sizes[first...last].indices.allSatisfy { helping($0).contains(method) }
        }
        guard !throughout.isEmpty else { return Phrase("sample-size.title-between", values) }
        values["methods"] = .methods(throughout, of: lines.count - 1)
        values["none"] = .count(sizes[last + 1])
        return Phrase(
            first == last ? "sample-size.title-once" : "sample-size.title", values)
    }

    private func rows(_ words: Words) -> Axis {
        Axis(
            words("sample-size.rows"), scale: .logarithmic,
            domain: Double(sizes[0]) * 0.8...Double(sizes[sizes.count - 1]) * 1.2,
            ticks: .at(sizes.map { (Double($0), RichText("\($0)")) }))
    }

    /// The errors; one that is 0 has no place on the axis and leaves it by an arrowhead.
    private func errorPanel(_ words: Words) -> Panel {
        let marks = lines.flatMap { line -> [any Mark] in
            let points = line.stops.map { Point(Double($0.value), error($0).value) }
                .filter(\.isFinite)
            let series = line.method.series(words)
            return [
                LineMark(points, series: series, isMarked: false),
                ScatterMark(
                    points.filter { $0.y > 0 }, series: Series(name: "", look: series.look),
                    radius: 2.2), BeyondMark(points, series: series),
            ]
        }
        let floor = best.map { best in
            ReferenceMark(.horizontal, at: best * 100, label: words("sample-size.best"))
        }
        return Panel(
            title: words("sample-size.errors"), x: rows(words),
            y: Axis(
                words(net.isClassifier ? "sample-size.wrong" : "sample-size.unexplained"),
                scale: .logarithmic, domain: domain),
            marks: [floor].compactMap(\.self) + marks)
    }

    /// What is gained on no regularizer, every method beside the others.
    private func gainPanel(_ words: Words) -> Panel {
        let marks = lines.dropFirst().enumerated().flatMap { place, line -> [any Mark] in
            let shift = 1 + 0.08 * (Double(place) - Double(lines.count - 2) / 2)
            let known = sizes.indices.map { (x: Double(sizes[$0]) * shift, y: gain(line, at: $0)) }
                .filter(\.y.value.isFinite)
            let series = line.method.series(words)
            return [
                IntervalMark(
                    known.filter(\.y.hasInterval).map {
                        ($0.x, $0.y.value * 100, Interval($0.y.low * 100, $0.y.high * 100))
                    }, series: series),
                ScatterMark(
                    known.filter { !$0.y.hasInterval }.map { Point($0.x, $0.y.value * 100) },
                    series: series, radius: 2.5),
            ]
        }
        return Panel(
            title: words("sample-size.gains"), x: rows(words),
            y: Axis(words("sample-size.points")),
            marks: [ReferenceMark(.horizontal, at: 0)] + marks)
    }

    /// From a little below the smallest error, or the best possible one, to the largest.
    private var domain: ClosedRange<Double>? {
        let shown = lines.flatMap(\.stops).map { error($0).value } + [(best ?? .nan) * 100]
        let known = shown.filter { $0.isFinite && $0 > 0 }
        guard let low = known.min(), let high = known.max() else { return nil }
        return low / 1.25...high * 1.25
    }
}
