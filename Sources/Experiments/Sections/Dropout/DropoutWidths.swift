import Base
import Charts
import Methods
import Neural
import Results

/// How much dropout networks of several widths bear.
struct DropoutWidthsPart: SectionPart {
    let tasks = TaskScope.fourPoints
    let heading: FigureHeading? = FigureHeading(
        "dropout-width", reach: FigureReach([.fourPoints], varies: [.hidden, .epochs]))

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let widths = try await DropoutWidths(laboratory.settings.xor8, from: laboratory)
        let (width, rate) = DropoutWidths.narrow
        var quantities = ["dropout.narrow.rate": Phrase.Value.number(rate)]
        quantities["dropout.narrow.solved"] = widths.cell(width, rate).map { .share($0.solved) }
        quantities["dropout.narrow.solvedWithout"] = widths.cell(width, 0).map {
            .share($0.solved)
        }
        return Findings(widths, of: widths.divergence, quantities: quantities)
    }
}

/// How many seeds still learn XOR when more units are dropped, and how often a whole layer goes, for
/// networks of several widths.
struct DropoutWidths: FigureDrawing {
    static let widths = [2, 4, 8, 16]
    static let rates = [0, 0.25, 0.4, 0.5, 0.6, 0.7, 0.75]
    private static let maskSteps = 100
    /// So few seeds tell nothing of shares.
    private static let fewest = 3
    private static let epochs = 500
    /// The smallest share of rows without a unit that is drawn.
    private static let leastEmptied = 1e-4

    /// One width at one rate.
    struct Cell: Sendable {
        let width: Int
        let rate: Double
        let solving: Measurement
        /// Of the masks that a row got in the first steps, those with no unit left.
        let emptied: Share
        let diverged: Share

        var solved: Share { solving.share }
    }

    /// Half of the rows of so narrow a network are left without any unit.
    static let narrow = (width: 2, rate: 0.75)

    /// How many more seeds of the narrow network learn the four points with dropout than without: fewer, if less
    /// than 0.
    var cost: Estimate? {
        let (width, rate) = Self.narrow
        guard let dropped = cell(width, rate), let whole = cell(width, 0) else { return nil }
        return dropped.solving.share(less: whole.solving)
    }

    let cells: [Cell]
    let seeds: Int
    let net: Net

    init(_ standard: Net, from laboratory: Laboratory) async throws(ExperimentError) {
        var shown = standard
        shown.epochs = Self.epochs
        net = shown
        var cells: [Cell] = []
        for width in Self.widths {
            shown.hidden = [width]
            let narrowed = shown
            let sweep = try await Sweep(over: Self.rates, on: .xor, from: laboratory) {
                Self.plan(narrowed, rate: $0)
            }
            cells += sweep.stops.map { stop in
                Cell(
                    width: width, rate: stop.value, solving: stop[.solved],
                    emptied: emptiedRows(stop.runs, hidden: width), diverged: stop.diverged)
            }
        }
        self.cells = cells
        seeds = cells.last?.solved.trials ?? 0
    }

    private static func plan(_ net: Net, rate: Double) -> TrainingPlan {
        var own = net
        own.dropout = rate > 0 ? Recipe.Dropout(rate: rate, layers: .first) : nil
        own.recordedMaskSteps = maskSteps
        own.checkpoints = [0, own.epochs]
        return own.plan(with: .none)
    }

    var divergence: Divergence {
        Divergence(
            cells.map { cell in
                Divergence.Group(
                    .phrase(
                        "dropout-width.units-at",
                        ["width": .count(cell.width), "rate": .number(cell.rate)]),
                    cell.diverged)
            }
        ).lost(.counted)
    }

    func cell(_ width: Int, _ rate: Double) -> Cell? {
        cells.first { $0.width == width && $0.rate == rate }
    }

    var data: DataTable {
        var table = DataTable(columns: [
            "hidden units", "dropout rate", "measure", "low", "share", "high", "expected",
        ])
        for cell in cells {
            for (name, share) in [("solved", cell.solved), ("whole layer dropped", cell.emptied)]
            where share.trials > 0 {
                table.append([
                    .integer(cell.width), .number(cell.rate), .text(name),
                    .number(share.interval.low), .number(share.value),
                    .number(share.interval.high),
                    name == "solved" ? "" : .number(expected(cell.width, cell.rate)),
                ])
            }
        }
        return table
    }

    private func expected(_ width: Int, _ rate: Double) -> Double {
        (0..<width).reduce(1.0) { product, _ in product * rate }
    }

    func figure(_ words: Words) -> Figure {
        let rate = Axis(
            words("label.dropout-rate"), domain: 0...0.8)
        return Figure(
            id: "dropout-width",
            title: title(words),
            subtitle: words("dropout-width.subtitle"),
            caption: words(
                "dropout-width.caption",
                [
                    "setting": .phrase(net.setting(seeds: seeds)),
                    "steps": .count(Self.maskSteps),
                ]),
            description: words("dropout-width.description"),
            panels: [
                [
                    Panel(
                        title: words("label.learned"), x: rate,
                        y: Axis(words("label.seeds-solved"), domain: 0...100),
                        marks: solvedMarks(words)),
                    Panel(
                        title: words("label.whole-layer-dropped"), x: rate,
                        y: Axis(
                            words("dropout-width.rows"), scale: .logarithmic,
                            domain: Self.leastEmptied * 100...100),
                        marks: emptiedMarks(words)),
                ]
            ], shareY: false)
    }

    private func title(_ words: Words) -> RichText {
        guard seeds > Self.fewest else { return words(.heading(of: "dropout-width")) }
        let half = 0.5
        let (few, many) = (Self.widths.first ?? 0, Self.widths.last ?? 0)
        func share(_ width: Int) -> Phrase.Value {
            .percentage(cell(width, half)?.solved.value ?? .nan)
        }
        let (narrow, wide) = (share(few), share(many))
        return words(
            words.areAlike(narrow, wide) ? "dropout-width.title-alike" : "dropout-width.title",
            [
                "rate": .number(half), "few": .count(few), "many": .count(many),
                "narrow": narrow, "wide": wide,
            ])
    }

    /// From the narrowest to the widest network.
    private static func step(_ place: Int) -> Double {
        Double(place) / Double(max(widths.count - 1, 1))
    }

    private func series(_ width: Int, _ place: Int, _ words: Words) -> Series {
        Series(
            name: words("dropout-width.name", ["width": .count(width)]), ramp: Self.step(place))
    }

    /// The share of seeds that learn, by rate.
    private func solvedMarks(_ words: Words) -> [any Mark] {
        Self.widths.enumerated().flatMap { place, width -> [any Mark] in
            let own = cells.filter { $0.width == width }
            let series = series(width, place, words)
            return [
                BandMark(
                    x: own.map(\.rate), low: own.map { $0.solved.interval.low * 100 },
                    high: own.map { $0.solved.interval.high * 100 }, series: series),
                LineMark(own.map { Point($0.rate, $0.solved.value * 100) }, series: series),
            ]
        }
    }

    /// How often a whole layer goes, by rate: as expected and as observed.
    private func emptiedMarks(_ words: Words) -> [any Mark] {
        Self.widths.enumerated().flatMap { place, width -> [any Mark] in
            let own = cells.filter { $0.width == width && $0.emptied.successes > 0 }
            let last = Self.rates.last ?? 1
            let curve = (1...60).map { step -> Point in
                let rate = last * Double(step) / 60
                return Point(rate, expected(width, rate) * 100)
            }
            let series = Series(name: "", ramp: Self.step(place))
            return [
                LineMark(
                    curve.filter { $0.y >= Self.leastEmptied * 100 }, series: series, style: .thin),
                ScatterMark(
                    own.filter { $0.emptied.value >= Self.leastEmptied }
                        .map { Point($0.rate, $0.emptied.value * 100) }, series: series, radius: 2.6
                ),
            ]
        }
    }
}

/// How often every hidden unit was dropped for a row, in the recorded steps.
func emptiedRows(_ runs: [Neural.Run], hidden: Int) -> Share {
    var (empty, trials) = (0, 0)
    for mask in runs.lazy.flatMap({ $0.masks.joined() }) {
        for row in stride(from: 0, to: mask.count, by: hidden) {
            trials += 1
            if !mask[row..<row + hidden].contains(true) { empty += 1 }
        }
    }
    return Share(empty, of: trials)
}
