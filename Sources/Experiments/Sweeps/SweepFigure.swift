import Base
import Charts
import Methods
import Neural
import Results

/// What becomes of training and held-out rows when one setting is changed and everything else stays.
struct SweepFigure: FigureDrawing {
    /// One way to train, at every value of the setting.
    struct Line: Sendable {
        let name: Phrase.Value
        /// As data call it.
        let code: String
        let slot: Int
        let sweep: Sweep<Double>

        init(name: Phrase.Value, code: String, slot: Int, sweep: Sweep<Double>) {
            (self.name, self.code, self.slot, self.sweep) = (name, code, slot, sweep)
        }

        init(_ method: Method, _ sweep: Sweep<Double>) {
            self.init(
                name: .phrase(method.label), code: method.column, slot: method.slot, sweep: sweep)
        }

        var stops: [Sweep<Double>.Stop] { sweep.stops }
    }

    let id: String
    let net: Net
    /// What is changed.
    let setting: Phrase.Value
    /// The column of data that has its values.
    let column: String
    let scale: Axis.Scale
    let lines: [Line]
    /// The value that was chosen on validation rows, or set by hand; nil where lines have none in common.
    var chosen: Double?
    /// What the title's numbers rest on, said in the panel of scores; nil says nothing.
    var remark: Phrase?
    /// What is reached without.
    var none: Measurement?
    /// The methods that are shown at a strength of their own.
    var methods: [Method] = []
    let title: Phrase
    /// What the caption says beside data, network and seeds.
    let note: Phrase

    /// Of every line at every value.
    var divergence: Divergence {
        Divergence(
            lines.flatMap { line in
                line.sweep.divergence {
                    .phrase("sweep.at", ["line": line.name, "value": .number($0)])
                }
            })
    }

    private var measures: [(name: String, measure: Measure)] {
        [
            ("training loss", .dataLoss), ("held-out loss", .heldOutLoss),
            (net.scoreColumn, .score),
        ]
    }

    var data: DataTable {
        var table = DataTable(columns: [
            "series", column, "measure", "p10", "median", "p90", "mean",
        ])
        for line in lines {
            for stop in line.stops {
                for (name, measure) in measures {
                    let spread = stop[measure].spread
                    table.append([
                        .text(line.code), .number(stop.value), .text(name),
                        .number(spread.low), .number(spread.median), .number(spread.high),
                        .number(stop[measure].mean.value),
                    ])
                }
            }
        }
        return table
    }

    /// - Parameters:
    ///   - factor: of what is drawn over what is measured.
    ///   - name: of a line's series.
    private func marks(
        _ measure: Measure, factor: Double = 1, style: LineStyle, band: Bool,
        name: (Line) -> RichText
    ) -> [any Mark] {
        lines.flatMap { line -> [any Mark] in
            let series = Series(name: name(line), slot: line.slot)
            let known = line.stops.map { (x: $0.value, y: $0[measure].spread) }
                .filter(\.y.median.isFinite)
            let own = LineMark(
                known.map { Point($0.x, $0.y.median * factor) }, series: series, style: style)
            guard band else { return [own] }
            return [
                BandMark(
                    x: known.map(\.x), low: known.map { $0.y.low * factor },
                    high: known.map { $0.y.high * factor }, series: series), own,
            ]
        }
    }

    /// The mean score of a stop.
    private func mean(_ stop: Sweep<Double>.Stop) -> Estimate { .mean(of: stop[.score].values) }

    /// Means and the ends of their intervals.
    private var scoreEnds: [Double] {
        let stops = lines.flatMap { $0.stops.map(mean) }
        let ends = stops.flatMap { [$0.value, $0.low, $0.high] }.filter(\.isFinite)
        // Above all data stands which value was chosen.
        return ends + (chosen == nil ? [] : ends.max().map { [$0 + 0.03] } ?? [])
    }

    /// Scores are told by their means, as differences of them are.
    private var scores: [any Mark] {
        lines.flatMap { line -> [any Mark] in
            let series = Series(name: "", slot: line.slot)
            let known = line.stops.map { (x: $0.value, y: mean($0)) }.filter(\.y.value.isFinite)
            let sure = known.filter(\.y.hasInterval)
            return [
                BandMark(
                    x: sure.map(\.x), low: sure.map { $0.y.low * 100 },
                    high: sure.map { $0.y.high * 100 }, series: series),
                LineMark(
                    known.map { Point($0.x, $0.y.value * 100) }, series: series, style: .dashed),
            ]
        }
    }

    /// The chosen value, and what is reached without.
    private func choice(_ words: Words) -> [any Mark] {
        guard let chosen else { return [] }
        let line = ReferenceMark(
            .vertical, at: chosen, label: words("sweep.chosen", ["value": .number(chosen)]))
        guard let none else { return [line] }
        // A name would lie on the curve where that comes down to the line.
        return [line, ReferenceMark(.horizontal, at: none.mean.value * 100)]
    }

    private func panels(_ words: Words) -> [Panel] {
        let x = Axis(words(setting), scale: scale)
        return [
            Panel(
                title: words("label.data-loss"), x: x,
                y: Axis(
                    words("sweep.loss", ["unit": .phrase(net.lossUnit)]), scale: .logarithmic),
                marks: marks(.dataLoss, style: .solid, band: false) {
                    words("sweep.training", ["line": $0.name])
                }
                    + marks(.heldOutLoss, style: .dashed, band: true) {
                        words("sweep.held-out", ["line": $0.name])
                    }),
            Panel(
                title: RichText(words.text(net.scoreName).sentenceStart), x: x,
                y: net.scoreAxis(words, of: scoreEnds, step: 5),
                marks: scores + choice(words), note: remark.map { words($0) }),
        ]
    }

    func figure(_ words: Words) -> Figure {
        let runs = net.setting(
            seeds: lines.first?.stops.map(\.runs.count).min() ?? 0, showing: methods)
        return Figure(
            id: id, title: words(title), subtitle: words("sweep.subtitle"),
            caption: words("sweep.caption", ["runs": .phrase(runs), "note": .phrase(note)]),
            description: words(
                "sweep.description",
                [
                    "score": .phrase(net.scoreName), "setting": setting,
                    "lines": .list(lines.map(\.name)),
                ]),
            panels: [panels(words)], shareY: false)
    }
}

extension String {
    /// With a capital first letter.
    var sentenceStart: String { prefix(1).uppercased() + dropFirst() }
}
