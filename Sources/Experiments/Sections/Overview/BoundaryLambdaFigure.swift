import Base
import Charts
import Methods
import Neural
import Results

/// Decision fields of one seed's network, a row for every method and a column for every strength, weakest first, with the
/// boundary of the best possible rule and the share of rows that are told wrong.
///
/// Source of the form: T. Hastie, R. Tibshirani and J. Friedman, "The elements of statistical learning", 2nd ed. 2009,
/// figure 11.4.
struct BoundaryLambdaFigure: FigureDrawing {
    /// A method at its strengths.
    struct Row: Sendable {
        let method: Method
        let strength: Strength
        let sweep: Sweep<Double>
    }

    /// A network at one strength.
    private struct Cell {
        let value: Double
        /// The probability of class 1; not a number where the seed diverged.
        let field: [Double]
        /// Shares of rows that are told wrong.
        let training, heldOut: Double
    }

    private let net: Net
    private let rows: [Row]
    private let cells: [[Cell]]
    private let names: [RichText]
    private let seed: UInt64
    private let samples: Samples
    /// Of the fields.
    private let grid: GridArea
    /// Of the best rule, whose line may wind more narrowly.
    private let fineGrid: GridArea
    /// The best rule's probability of class 1; nil where nobody knows it.
    private let best: [Double]?

    /// The farthest that is shown of an input.
    private static let farthest = 2.2

    /// - Parameters:
    ///   - rows: of one seed.
    ///   - names: what the two inputs are called.
    ///   - seed: whose network it is.
    ///   - samples: what the seed was trained on.
    ///   - expected: the best rule's probability of class 1 at a point.
    init(
        net: Net, rows: [Row], names: [RichText], seed: UInt64, samples: Samples,
        expected: (([Double]) -> Double)?
    ) {
        (self.net, self.rows, self.names) = (net, rows, names)
        (self.seed, self.samples) = (seed, samples)
        let size = min(1.1 * (samples.inputs.map(\.magnitude).max() ?? 1), Self.farthest)
        let grid = GridArea(side: 40, range: -size...size)
        fineGrid = GridArea(side: 100, range: -size...size)
        self.grid = grid
        let centres = fineGrid.centres
        best = expected.map { expected in centres.map { expected([$0.x, $0.y]) } }
        cells = rows.map { row in
            row.sweep.stops.map { stop in
                let field = SeedFields(stop.plan, stop.runs, on: grid)
                return Cell(
                    value: stop.value, field: field.mean,
                    training: 1 - stop.measured(by: .trainingScore).median,
                    heldOut: 1 - stop[.score].median)
            }
        }
    }

    var divergence: Divergence {
        Divergence(
            rows.flatMap { row in
                row.sweep.divergence { value in
                    .phrase(
                        "boundary-lambda.at",
                        [
                            "method": .phrase(row.method.label),
                            "value": row.strength.inWords(value),
                        ])
                }
            }
        ).byPanel
    }

    var data: DataTable {
        var table = DataTable(columns: [
            "method", "strength", "measure", "x1", "x2", "value",
        ])
        for (row, cells) in zip(rows, cells) {
            for cell in cells {
                let names: [DataTable.Cell] = [.text(row.method.id), .number(cell.value)]
                table.append(names + ["training error", "", "", .number(cell.training)])
                table.append(names + ["held-out error", "", "", .number(cell.heldOut)])
                for (point, value) in zip(grid.centres, cell.field) {
                    table.append(
                        names + [
                            "probability of class 1", .number(point.x), .number(point.y),
                            .number(value),
                        ])
                }
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let scale = ColorScale.diverging(0...1)
        var figure = Figure(
            id: "boundary-lambda", title: words(title),
            subtitle: words(
                best == nil ? "boundary-lambda.subtitle" : "boundary-lambda.subtitle-best"),
            caption: words(
                "boundary-lambda.caption",
                [
                    "setting": .phrase(
                        net.setting(seeds: 1, showing: [], measuring: .score)),
                    "seed": "\(seed)",
                    "best": .phrase(
                        best == nil ? "boundary-lambda.unknown" : "boundary-lambda.best"),
                ]),
            description: words("boundary-lambda.description"),
            panels: zip(rows, cells).map { row, cells in
                cells.map { panel(row, $0, scale, words) }
            },
            columnHeads: columnHeads(words),
            rowHeads: rows.map { Head(words(.phrase("boundary-lambda.\($0.method.id)"))) },
            legend: .none, panelAspect: 1,
            colorBar: ColorBar(label: words("label.probability-of-class-1"), scale: scale))
        figure.keyColumns = keyColumns
        return figure
    }

    /// The weakest strength, of those between the one whose held-out rows the first method tells best, and the strongest.
    private var keyColumns: [Int] {
        guard let first = cells.first, first.count > 2 else { return [] }
        let between = first.indices.dropFirst().dropLast()
        let best = between.smallest { first[$0].heldOut } ?? first.count / 2
        return [0, best, first.count - 1]
    }

    /// Whether the weakest strength tells more training rows right and the strongest fewer held-out rows than one between
    /// them: with every method, with both penalties, or not even with these.
    private var title: Phrase {
        let usual = zip(rows, cells).filter { _, cells in
            guard let first = cells.first, let last = cells.last,
                let middle = cells.smallest(by: \.heldOut)
            else { return false }
            return first.training < middle.training && first.heldOut > middle.heldOut
                && last.heldOut > middle.heldOut
        }.map(\.0)
        if usual.count == rows.count { return Phrase("boundary-lambda.title") }
        let penalties = rows.filter { $0.strength.quantity == .penalty }
        let isUsual = penalties.allSatisfy { row in
            usual.contains { $0.method == row.method }
        }
        return Phrase(isUsual ? "boundary-lambda.title-penalties" : "boundary-lambda.title-plain")
    }

    private func columnHeads(_ words: Words) -> [Head] {
        let count = cells.map(\.count).max() ?? 0
        return (0..<count).map { place in
            switch place {
            case 0: Head(words("boundary-lambda.weakest"))
            case count - 1: Head(words("boundary-lambda.strongest"))
            default: Head("")
            }
        }
    }

    private func panel(_ row: Row, _ cell: Cell, _ scale: ColorScale, _ words: Words) -> Panel {
        func points(_ target: Double) -> [Point] {
            (0..<samples.rows).filter { samples.targets[$0] == target }.map {
                Point(samples.inputs[2 * $0], samples.inputs[2 * $0 + 1])
            }.filter { grid.x.contains($0.x) && grid.y.contains($0.y) }
        }
        let dots = Series(name: "", ink: 0)
        let boundary = best.map { best in
            ContourMark(
                on: fineGrid, values: best, levels: [0.5], series: dots, style: .dashed)
        }
        return Panel(
            title: words(
                "boundary-lambda.panel-\(row.strength.quantity == .rate ? "rate" : "lambda")",
                ["value": row.strength.inWords(cell.value)]),
            x: Axis(names[0], domain: grid.x, ticks: .hidden),
            y: Axis(names[1], domain: grid.y, ticks: .hidden),
            marks: [
                FieldMark(on: grid, values: cell.field, colors: scale, contour: 0.5)
            ] + [boundary].compactMap(\.self) + [
                ScatterMark(points(1), series: dots, radius: 1.2, fill: .filled),
                ScatterMark(points(0), series: dots, radius: 1.2, fill: .hollow),
            ], equalAspect: true,
            note: words(
                "boundary-lambda.errors",
                [
                    "training": .percentage(cell.training), "held-out": .percentage(cell.heldOut),
                ]))
    }
}

extension BoundaryLambdaFigure: FigureFilm {
    /// From the weakest strength to the strongest, the methods beside each other.
    func frames() -> [FigureFrame] {
        let count = cells.map(\.count).max() ?? 0
        return (0..<count).map { place in
            FigureFrame(
                Phrase(
                    "film.strength", ["place": .count(place + 1), "count": .count(count)])
            ) { words in frame(place, words) }
        }
    }

    private func frame(_ place: Int, _ words: Words) -> Figure {
        var figure = figure(words)
        let shown = zip(rows, cells).map { row, cells in
            (row: row, cell: cells[min(place, cells.count - 1)])
        }
        let scale = ColorScale.diverging(0...1)
        figure.panels = [
            shown.map { row, cell in
                var panel = panel(row, cell, scale, words)
                panel.title = ""
                panel.note = nil
                return panel
            }
        ]
        figure.rowHeads = []
        figure.keyColumns = []
        figure.columnHeads = shown.map { row, cell in
            Head(
                words(.phrase("boundary-lambda.\(row.method.id)")),
                note: words(
                    row.strength.quantity == .rate
                        ? "film-boundary-lambda.at-rate" : "film-boundary-lambda.at-lambda",
                    [
                        "value": row.strength.inWords(cell.value),
                        "training": .percentage(cell.training),
                        "held-out": .percentage(cell.heldOut),
                    ]))
        }
        return figure.filmed(
            words, subtitle: ["line": best == nil ? "" : .phrase("film-boundary-lambda.line")],
            caption: [
                "setting": .phrase(
                    net.setting(seeds: 1, showing: [], measuring: .score)),
                "seed": "\(seed)",
            ])
    }
}
