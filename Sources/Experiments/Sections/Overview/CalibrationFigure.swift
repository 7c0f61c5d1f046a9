import Base
import Charts
import Methods
import Results

/// Reliability diagrams: the share of right answers against how sure networks are of them, with the share of answers in
/// every range of confidence.
struct CalibrationFigure: FigureDrawing {
    /// A method's answers to the held-out rows of all seeds.
    struct Entry: Sendable {
        let runs: MeasuredRuns
        let reliability: Reliability

        var method: Method { runs.method }
        var confidence: Double { Estimate.mean(of: reliability.seeds.map(\.confidence)).value }
        var right: Double { Estimate.mean(of: reliability.seeds.map(\.right)).value }
        /// How much surer than right every seed is.
        var excesses: [Double] { reliability.seeds.map { $0.confidence - $0.right } }
    }

    let net: Net
    /// Without a regularizer first.
    let entries: [Entry]
    /// How many of the labels are flipped by which answers count as right; nil where none is.
    let flipped: Double?

    var data: DataTable {
        var table = DataTable(columns: [
            "method", "measure", "confidence from", "confidence to", "confidence", "share", "low",
            "value", "high",
        ])
        for entry in entries {
            let method = DataTable.Cell.text(entry.method.id)
            for bin in entry.reliability.bins {
                table.append([
                    method, "right answers and 95 % interval", .number(bin.range.lowerBound),
                    .number(bin.range.upperBound), .number(bin.confidence), .number(bin.share),
                    .number(bin.right.low), .number(bin.right.value), .number(bin.right.high),
                ])
            }
            for (name, value) in [
                ("mean right answers", entry.right),
                ("expected calibration error", entry.reliability.error),
            ] {
                table.append([
                    method, .text(name), .number(0.5), 1, .number(entry.confidence), 1, "",
                    .number(value), "",
                ])
            }
            let loss = entry.runs[.heldOutLoss].spread
            table.append([
                method, "log loss, p10, median and p90", .number(0.5), 1, .number(entry.confidence),
                1,
                .number(loss.low), .number(loss.median), .number(loss.high),
            ])
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let seeds = entries[0].runs.runs.count
        return Figure(
            id: "calibration", title: words(title),
            subtitle: words(
                hasIntervals ? "calibration.subtitle" : "calibration.subtitle-few-seeds"),
            caption: words(
                "calibration.caption",
                [
                    "setting": .phrase(
                        net.setting(
                            seeds: seeds, showing: entries.map(\.method), measuring: .nothing)),
                    "flips": flipped.map {
                        .phrase("calibration.flips", ["most": .percentage(1 - $0)])
                    } ?? "",
                ]),
            description: words("calibration.description"),
            panels: [entries.map { panel($0, words) }], legend: .none, panelAspect: 1)
    }
}

extension CalibrationFigure {
    /// Whether any dot has an interval: of a few seeds none has.
    private var hasIntervals: Bool {
        entries.contains { $0.reliability.bins.contains(where: \.right.hasInterval) }
    }

    /// The smallest gap between confidence and right answers that is worth a title.
    private static let margin = 0.02

    /// Whether networks without a regularizer are surer than right, and which method is calibrated best.
    private var title: Phrase {
        let none = entries[0]
        let excess = Estimate.mean(of: none.excesses)
        func values(_ entry: Entry, _ prefix: String) -> [String: Phrase.Value] {
            [
                prefix + "sure": .percentage(entry.confidence),
                prefix + "right": .percentage(entry.right),
            ]
        }
        guard excess.hasInterval else { return Phrase("calibration.title-few") }
        switch excess.direction(margin: Self.margin) {
        case .alike: return Phrase("calibration.title-alike")
        case .open where excess.value.magnitude >= Self.margin:
            return Phrase("calibration.title-none", values(none, ""))
        case .open, .unknown: return Phrase("calibration.title-few")
        case .less, .more: break
        }
        let nearest = entries.dropFirst().smallest { $0.reliability.error }
        guard let nearest, none.excesses.count == nearest.excesses.count else {
            return Phrase("calibration.title-none", values(none, ""))
        }
        let gain = Estimate.mean(
            of: zip(none.excesses, nearest.excesses).map { $0.magnitude - $1.magnitude }
        ).chosen(of: entries.count - 1)
        guard gain.low > 0 else { return Phrase("calibration.title-none", values(none, "")) }
        return Phrase(
            "calibration.title",
            values(none, "").merging(values(nearest, "best-")) { $1 }
                .merging(["method": .phrase(nearest.method.label)]) { $1 })
    }

    /// How many answers can be right where labels are flipped.
    private var ceiling: [any Mark] {
        flipped.map { [ReferenceMark(.horizontal, at: 100 * (1 - $0))] } ?? []
    }

    private func panel(_ entry: Entry, _ words: Words) -> Panel {
        let series = entry.method.series(words)
        let bins = entry.reliability.bins
        let known = bins.filter(\.right.hasInterval)
        let points = known.map { bin in
            (
                bin.confidence * 100, bin.right.value * 100,
                Interval(bin.right.low * 100, bin.right.high * 100)
            )
        }
        return Panel(
            title: words(entry.method.label),
            x: Axis(words("calibration.sure"), domain: 48.5...101.5),
            y: Axis(words("calibration.right"), domain: 0...100),
            marks: [
                BarMark(
                    bins.map { bin in
                        (
                            (bin.range.lowerBound + bin.range.upperBound) * 50, bin.share * 100
                        )
                    }, width: 5, series: Series(name: "", slot: nil))
            ] + ceiling + [
                LineMark(
                    [Point(50, 50), Point(100, 100)], series: Series(name: "", slot: nil),
                    style: .dashed),
                ScatterMark(
                    bins.filter { !$0.right.hasInterval }.map {
                        Point($0.confidence * 100, $0.right.value * 100)
                    }, series: Series(name: "", look: series.look), radius: 2.5,
                    isPlain: true),
                IntervalMark(points, series: Series(name: "", look: series.look), isPlain: true),
            ],
            note: words(
                "calibration.note",
                [
                    "sure": .percentage(entry.confidence), "right": .percentage(entry.right),
                    "error": .hundredths(entry.reliability.error),
                ]))
    }
}
