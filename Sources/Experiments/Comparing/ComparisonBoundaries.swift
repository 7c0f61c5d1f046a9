import Base
import Charts
import Datasets
import Methods
import Neural
import Results

/// The mean probability of class 1 over the plane, a panel for each configuration, hatched where seeds disagree.
struct ComparisonBoundaries: FigureDrawing {
    static let id = "compare-boundaries"
    private static let most = 12
    private static let side = 60

    let compared: ComparedConfigurations
    private let shown: [Int]
    private let grid: GridArea
    private let fields: [SeedFields]

    /// - Parameter compared: of points of the plane with two classes.
    init(_ compared: ComparedConfigurations) {
        self.compared = compared
        let shown = compared.shown(atMost: Self.most)
        let first = compared.entries[0]
        let rows = first.configuration.dataset.data(seed: first.seeds[0]).training
        let grid = GridArea(around: rows.inputs, side: Self.side)
        (self.shown, self.grid) = (shown, grid)
        fields = shown.map { place in
            let entry = compared.entries[place]
            return SeedFields(
                entry.configuration.plan, parameters: entry.parameters, on: grid)
        }
    }

    var divergence: Divergence { compared.divergence(of: shown).byPanel }

    var data: DataTable {
        var table = DataTable(columns: [
            "configuration", "x1", "x2", "mean probability", "disputed",
        ])
        for (place, field) in zip(shown, fields) {
            for (cell, point) in grid.centres.enumerated() {
                table.append([
                    .text(compared.entries[place].configuration.id), .number(point.x),
                    .number(point.y), .number(field.mean[cell]),
                    .integer(field.isDisputed[cell] ? 1 : 0),
                ])
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let scale = ColorScale.diverging(0...1)
        let panels = zip(shown, fields).map { panel($0, $1, scale: scale, words) }
        return Figure(
            id: Self.id, title: words("compare-boundaries.title"),
            subtitle: words(
                "compare-boundaries.subtitle",
                ["disagreement": .percentage(SeedFields.disagreement)]),
            caption: words(compared.setting(showing: shown, isOfFirstSeeds: true)),
            description: words("compare-boundaries.description"),
            panels: panels.rows(of: 4), arrangement: .list, legend: .none,
            colorBar: ColorBar(label: words("label.probability-of-class-1"), scale: scale))
    }

    /// The field over the training rows of the first seed.
    private func panel(
        _ place: Int, _ field: SeedFields, scale: ColorScale, _ words: Words
    ) -> Panel {
        let entry = compared.entries[place]
        let samples = entry.configuration.dataset.data(seed: entry.seeds[0]).training
        func points(_ target: Double) -> [Point] {
            (0..<samples.rows).filter { samples.targets[$0] == target }.map {
                Point(samples.inputs[2 * $0], samples.inputs[2 * $0 + 1])
            }
        }
        let row = Series(name: "", ink: 0)
        let names = compared.task.axisNames
        return Panel(
            title: words(compared.label(place)), x: Axis(names[0], domain: grid.x),
            y: Axis(names[1], domain: grid.y),
            marks: [
                FieldMark(on: grid, values: field.mean, colors: scale, contour: 0.5),
                HatchMark(on: grid, marked: field.isDisputed),
                ScatterMark(points(1), series: row, radius: 1.8, fill: .filled),
                ScatterMark(points(0), series: row, radius: 1.8, fill: .hollow),
            ], equalAspect: true,
            note: words(
                "compare-curves.note",
                [
                    "name": .phrase(compared.scoreName),
                    "score": .percentage(entry[compared.score].median, digits: 1),
                ])
        ).withNoteBelowTitle
    }
}
