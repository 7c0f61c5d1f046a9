import Base
import Charts
import Methods
import Neural
import Results

/// The gap between held-out and training loss at the end: every seed a dot, without a regularizer and with one, each with
/// its median.
struct GapStrips: Sendable {
    /// Without a regularizer, and with one.
    let plain, regularized: MeasuredRuns
    /// That both trained.
    let net: Net
    /// The seed that is drawn alone: the first of those whose gap without a regularizer lies nearest to the median, and
    /// that diverged neither way. Nil where there is none.
    let typicalSeed: UInt64?

    init(plain: MeasuredRuns, regularized: MeasuredRuns, net: Net) {
        (self.plain, self.regularized, self.net) = (plain, regularized, net)
        let gaps = plain[.gap]
        typicalSeed =
            zip(zip(plain.runs, gaps.readings), regularized.runs).compactMap { own, other in
                own.1.value.flatMap { gap in
                    other.divergedAt == nil
                        ? (seed: own.0.seed, distance: (gap - gaps.median).magnitude) : nil
                }
            }.smallest(by: \.distance)?.seed
    }

    static let columns = ["method", "seed", "gap"]

    /// - Parameter others: how many columns of the table stay empty.
    func addRows(to table: inout DataTable, leaving others: Int = 0) {
        for entry in [plain, regularized] {
            for (run, reading) in zip(entry.runs, entry[.gap].readings) {
                guard let gap = reading.value else { continue }
                table.append(
                    [.text(entry.method.id), .integer(Int(run.seed)), .number(gap)]
                        + [DataTable.Cell](repeating: "", count: others))
            }
        }
    }

    /// Whether the regularizer makes it smaller.
    var direction: Direction {
        regularized[.gap].median(less: plain[.gap]).direction(margin: Margin.nats)
    }

    /// What a title says of both medians, by whether the regularizer makes the gap smaller.
    /// - Parameters:
    ///   - less: the key of the text for smaller gaps, and so on.
    ///   - open: of that which tells both medians and concludes nothing.
    ///   - figure: the id of what is titled.
    func title(
        less: String, alike: String, more: String, open: String, of figure: String
    ) -> Phrase {
        let (own, none) = (regularized[.gap].median, plain[.gap].median)
        let key: String
        switch direction {
        case .less: key = less
        case .alike: key = alike
        case .more: key = more
        case .open, .unknown:
            guard (own - none).magnitude > Self.alike * max(own.magnitude, none.magnitude) else {
                return .heading(of: figure)
            }
            key = open
        }
        return Phrase(
            key,
            [
                "with": Self.written(regularized), "without": Self.written(plain),
                "unit": .phrase(net.lossUnit), "seeds": .seeds(plain.runs.count),
            ])
    }

    /// Medians that differ by less, as a share of the larger, may be written alike.
    private static let alike = 0.1

    /// A median as it is written.
    static func written(_ entry: MeasuredRuns) -> Phrase.Value {
        .number(entry[.gap].median, digits: 2)
    }

    /// A method's loss on training points and on new ones, as the key names them.
    static func series(_ method: Method, _ words: Words) -> (training: Series, new: Series) {
        func series(_ key: String) -> Series {
            Series(name: words(Phrase(key, ["line": .phrase(method.label)])), slot: method.slot)
        }
        return (series("sweep.training"), series("sweep.held-out"))
    }

    func panel(_ words: Words) -> Panel {
        let entries = [regularized, plain]
        let marks = entries.enumerated().flatMap { place, entry -> [any Mark] in
            let line = Double(place)
            let series = Series(name: "", slot: entry.method.slot)
            let gaps = entry[.gap]
            let strip = StripMark(
                gaps.values, at: line - 0.12, spread: 0.5, series: series,
                orientation: .horizontal, isPlain: true)
            guard gaps.median.isFinite else { return [strip] }
            return [
                strip,
                IntervalMark(
                    [(line + 0.26, gaps.median, Interval(gaps.median, gaps.median))],
                    series: series,
                    orientation: .horizontal, isPlain: true),
            ]
        }
        return Panel(
            title: words("gap.all-seeds"),
            x: Axis(words("gap.axis", ["unit": .phrase(net.lossUnit)])),
            y: Axis("", scale: .categories(entries.map { words($0.method.label) })),
            marks: [ReferenceMark(.vertical, at: 0)] + marks,
            note: words(
                "gap.medians",
                ["with": Self.written(regularized), "without": Self.written(plain)])
        ).withNoteBelowTitle
    }
}
