import Base
import Charts
import Methods
import Neural
import Results

/// What an L2 penalty and decoupled weight decay leave of the weights, of held-out accuracy and of the losses, along λ.
struct DecayStrengthsFigure: FigureDrawing {
    /// One of the two.
    private struct Line {
        let name: Phrase
        /// As data call it.
        let column: String
        let slot: Int
        let stops: [Sweep<Double>.Stop]
    }

    private let net: Net
    private let scale: Axis.Scale
    private let lines: [Line]

    /// - Parameters:
    ///   - penalty: at every λ.
    ///   - decay: at those and others, at the rate 2λ.
    init(net: Net, penalty: Sweep<Double>, decay: Sweep<Double>, scale: Axis.Scale) {
        (self.net, self.scale) = (net, scale)
        lines = [
            Line(
                name: Phrase("weight-decay-strengths.penalty"), column: "L2 penalty λ",
                slot: Method.l2.slot, stops: penalty.stops),
            Line(
                name: Phrase("weight-decay-strengths.decay"), column: "decoupled decay 2λ",
                slot: Method.adamW.slot, stops: decay.stops),
        ]
    }

    /// Of either way at every λ.
    var divergence: Divergence {
        Divergence(
            lines.flatMap { line in
                line.stops.map { stop in
                    Divergence.Group(
                        .phrase(
                            "sweep.at",
                            ["line": .phrase(line.name), "value": .number(stop.value)]), stop.runs)
                }
            })
    }

    var data: DataTable {
        var table = DataTable(columns: ["series", "λ", "measure", "p10", "median", "p90"])
        for line in lines {
            for stop in line.stops {
                for (name, measure) in [
                    ("training loss", Measure.dataLoss), ("held-out loss", .heldOutLoss),
                    (net.scoreColumn, .score), ("weight norm", .norm),
                ] {
                    let spread = stop[measure].spread
                    table.append([
                        .text(line.column), .number(stop.value), .text(name),
                        .number(spread.low), .number(spread.median), .number(spread.high),
                    ])
                }
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let runs = net.setting(
            seeds: lines[0].stops.first?.runs.count ?? 0, showing: [])
        return Figure(
            id: "weight-decay-strengths", title: words(title),
            subtitle: words("weight-decay-strengths.subtitle"),
            caption: words(
                .sentences([
                    runs,
                    Phrase("weight-decay-strengths.note", ["erased": .number(Self.erased)]),
                ])),
            description: words("weight-decay-strengths.description"),
            panels: [[normPanel(words), scorePanel(words), lossPanel(words)]], shareY: false,
            panelAspect: 0.65)
    }
}

extension DecayStrengthsFigure {
    /// A network whose weights have a smaller norm has forgotten everything.
    private static let erased = 0.01

    /// The λ from which on a penalty erases half of the networks beside the largest at which decay erases hardly one;
    /// where no penalty does, how large the weights are that either way leaves at the λ that was chosen for the penalty,
    /// or the nearest.
    private var title: Phrase {
        let (penalty, decay) = (lines[0].stops, lines[1].stops)
        let first = penalty.first { $0[.norm].median < Self.erased }
        let borne = decay.last { $0[.norm].spread.low >= Self.erased }
        if let first, let borne, first.value > penalty[0].value, borne.value > first.value {
            return Phrase(
                "weight-decay-strengths.title-erased",
                ["penalty": .number(first.value), "decay": .number(borne.value)])
        }
        let lambda = net.strengths[.l2]
        let place = penalty.indices.smallest { (penalty[$0].value - lambda).magnitude } ?? 0
        let (held, decayed) = (penalty[place][.norm], decay[place][.norm])
        let values: [String: Phrase.Value] = [
            "lambda": .number(penalty[place].value),
            "penalty": .number(held.median, digits: 2),
            "decay": .number(decayed.median, digits: 2),
        ]
        let ratio = held.median(over: decayed)
        return switch ratio.direction(margin: Margin.ratio, from: 1) {
        case .less, .more: Phrase("weight-decay-strengths.title", values)
        case .alike:
            Phrase("weight-decay-strengths.title-alike", values)
        case .open, .unknown:
            Self.areTold(held.median, decayed.median)
                ? Phrase("weight-decay-strengths.title-open", values)
                : .heading(of: "weight-decay-strengths")
        }
    }

    /// Whether a title can tell both norms: written with two digits they differ, and both end at a whole number.
    private static func areTold(_ one: Double, _ other: Double) -> Bool {
        max(one, other) < 99 && (one - other).magnitude > 0.1 * max(one, other)
    }

    private var lambda: Axis { Axis("λ", scale: scale) }

    /// One measure of both ways along λ.
    /// - Parameters:
    ///   - factor: of what is drawn over what is measured.
    ///   - isNamed: whether the key names the lines.
    private func marks(
        _ measure: Measure, factor: Double = 1, style: LineStyle, hasBand: Bool = true,
        isNamed: Bool = false, _ words: Words
    ) -> [any Mark] {
        lines.flatMap { line -> [any Mark] in
            let series = Series(name: isNamed ? words(line.name) : "", slot: line.slot)
            let known = line.stops.map { (x: $0.value, y: $0[measure].spread) }
                .filter(\.y.median.isFinite)
            let curve = LineMark(
                known.map { Point($0.x, $0.y.median * factor) }, series: series, style: style)
            guard hasBand else { return [curve] }
            return [
                BandMark(
                    x: known.map(\.x), low: known.map { $0.y.low * factor },
                    high: known.map { $0.y.high * factor },
                    series: Series(name: "", slot: line.slot)), curve,
            ]
        }
    }

    private func normPanel(_ words: Words) -> Panel {
        Panel(
            title: words("weight-decay-strengths.weights"), x: lambda,
            y: Axis(words("label.norm-of-the-weights"), scale: .logarithmic),
            marks: [
                ReferenceMark(.horizontal, at: Self.erased)
            ] + marks(.norm, style: .solid, isNamed: true, words),
            note: words("weight-decay-strengths.note-erased")
        ).withNoteBelowTitle
    }

    private func scorePanel(_ words: Words) -> Panel {
        Panel(
            title: RichText(words.text(net.scoreName).sentenceStart), x: lambda,
            y: net.scoreAxis(
                words, of: lines.flatMap { $0.stops.flatMap { $0[.score].values } }),
            marks: marks(.score, factor: 100, style: .dashed, words),
            note: words("weight-decay-strengths.note-bands")
        ).withNoteBelowTitle
    }

    private func lossPanel(_ words: Words) -> Panel {
        Panel(
            title: words("label.data-loss"), x: lambda,
            y: Axis(words("sweep.loss", ["unit": .phrase(net.lossUnit)]), scale: .logarithmic),
            marks: marks(.dataLoss, style: .solid, hasBand: false, words)
                + marks(.heldOutLoss, style: .dashed, words),
            note: words("weight-decay-strengths.note-lines")
        ).withNoteBelowTitle
    }
}
