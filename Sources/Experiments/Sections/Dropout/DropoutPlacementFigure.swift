import Base
import Charts
import Datasets
import Generators
import Methods
import Neural
import Results

/// Units switched off before the activation, after it, and by threshold.
struct DropoutPlacementsPart: SectionPart {
    let tasks = TaskScope.fourPoints
    let heading: FigureHeading? = FigureHeading(
        "dropout-placements",
        reach: FigureReach([.fourPoints], strengths: [.dropout], varies: [.activation]))
    let claims = [
        ClaimDefinition(
            "3.2-b", figure: "dropout-placements",
            parts: [.derived(.supports)]
                + [0, 1].map { _ in
                    .measured(
                        .logits,
                        .threshold(
                            below: Outcome(.supports, "small"), Margin.logits,
                            above: Outcome(.refutes, "shifts")))
                } + [.derived(.refutes)])
    ]

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let placements = try await DropoutPlacements(laboratory.settings.xor8, from: laboratory)
        var quantities: [String: Phrase.Value] = [:]
        for (way, shifts) in zip(DropoutPlacements.Way.allCases, placements.shifts)
        where way != .after {
            quantities["dropout.\(way.rawValue).shift"] = .spread(Spread(shifts))
        }
        return Findings(
            DropoutPlacementFigure(placements: placements), of: placements.divergence,
            quantities: quantities,
            estimates: [
                "3.2-b.2": .median(of: placements.beforeShifts[1]).from(placements.lost[1]),
                "3.2-b.3": .median(of: placements.beforeShifts[0]).from(placements.lost[0]),
            ])
    }
}

/// How far units that are switched off in four ways move a network's output from where it is with every unit.
struct DropoutPlacementFigure: FigureDrawing {
    let placements: DropoutPlacements

    private typealias Way = DropoutPlacements.Way

    var data: DataTable {
        var table = DataTable(columns: [
            "way", "what", "row or seed", "p10", "mean or value", "p90",
        ])
        for (place, way) in Way.allCases.enumerated() {
            for (row, move) in placements.moves[place].enumerated() {
                table.append([
                    .text(way.rawValue), "logits towards the right class, first seed, over masks",
                    .integer(row + 1), .number(move.range.low), .number(move.mean),
                    .number(move.range.high),
                ])
            }
            for (seed, shift) in placements.shifts[place].enumerated() {
                table.append([
                    .text(way.rawValue), "|shift of the mean| in logits, mean over rows",
                    .integer(seed + 1), "", .number(shift), "",
                ])
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        Figure(
            id: "dropout-placements",
            title: words(
                "dropout-placements.title",
                [
                    "before": .number(quantile(placements[.before], 0.5), digits: 2),
                    "after": .number(quantile(placements[.after], 0.5), digits: 2),
                ]),
            subtitle: words(
                placements.isWhole
                    ? "dropout-placements.subtitle" : "dropout-placements.subtitle-drawn",
                ["masks": .count(MaskSet.drawn)]),
            caption: words(
                "dropout-placements.caption",
                [
                    "setting": .phrase(placements.net.setting(seeds: placements.lost[0].trials)),
                    "rate": .number(placements.net.strengths[.dropout]),
                    "threshold": .number(DropoutPlacements.threshold),
                ]),
            description: words("dropout-placements.description"),
            panels: [[movesPanel(words), shiftsPanel(words)]], shareX: false, legend: .none,
            panelAspect: 0.55)
    }

    /// The first way stands at the top.
    private func place(_ way: Way) -> Double {
        Double(Way.allCases.count - 1 - (Way.allCases.firstIndex(of: way) ?? 0))
    }

    private func axis(_ words: Words) -> Axis {
        Axis(
            "", scale: .categories(Way.allCases.reversed().map { words($0.name) }),
            domain: -0.5...Double(Way.allCases.count) - 0.5)
    }

    /// Switching off by threshold is no dropout: nothing is drawn at random.
    private static func series(_ way: Way) -> Series {
        way == .threshold
            ? Series(name: "", ink: 0) : Series(name: "", slot: Method.dropout.slot)
    }

    /// One row of each class: the other two are much like them.
    private static let drawnRows = [0, 1]

    /// What masks do to the output of one network, a line for each row that is drawn.
    private func movesPanel(_ words: Words) -> Panel {
        let shown = zip(Way.allCases, placements.moves).flatMap { way, moves in
            zip(Self.drawnRows, [0.2, -0.2]).filter { row, _ in moves.indices.contains(row) }.map {
                row, offset in
                (way: way, row: row, position: place(way) + offset, move: moves[row])
            }
        }
        let lines = shown.map { line in
            (
                position: line.position, value: line.move.mean,
                interval: Interval(
                    min(line.move.range.low, line.move.mean),
                    max(line.move.range.high, line.move.mean))
            )
        }
        let names = zip(shown, lines).map { line, drawn in
            TextMark(
                RichText(XOR.name(of: line.row)), at: Point(drawn.interval.high, line.position),
                anchor: .right)
        }
        let intervals = Way.allCases.map { way in
            IntervalMark(
                zip(shown, lines).filter { $0.0.way == way }.map(\.1), series: Self.series(way),
                orientation: .horizontal, isPlain: true)
        }
        let ends = lines.flatMap { [$0.interval.low, $0.interval.high] }.filter(\.isFinite)
        let (low, high) = (min(ends.min() ?? 0, 0), max(ends.max() ?? 0, 0))
        let length = max(high - low, 1e-6)
        return Panel(
            title: words("dropout-placements.moves"),
            x: Axis(
                words("dropout-placements.moves-axis"),
                // At the right there is room for names.
                domain: low - 0.04 * length...high + 0.2 * length), y: axis(words),
            marks: [ReferenceMark(.vertical, at: 0)] + intervals + names)
    }

    /// The mean's shift in every network.
    private func shiftsPanel(_ words: Words) -> Panel {
        let largest = placements.shifts.joined().filter(\.isFinite).max() ?? 1
        let marks = Way.allCases.flatMap { way -> [any Mark] in
            let shifts = placements[way]
            return [
                StripMark(
                    shifts, at: place(way), spread: 0.7, series: Self.series(way),
                    orientation: .horizontal, isPlain: true),
                TextMark(
                    words(
                        "dropout-placements.median",
                        ["shift": .number(quantile(shifts, 0.5), digits: 2)]),
                    at: Point(shifts.filter(\.isFinite).max() ?? 0, place(way)), anchor: .right),
            ]
        }
        return Panel(
            title: words("dropout-placements.shifts"),
            x: Axis(
                words("dropout-placements.shifts-axis"),
                domain: -0.03 * largest...max(1.45 * largest, 1e-6)), y: axis(words), marks: marks)
    }
}
