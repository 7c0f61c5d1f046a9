import Base
import Charts
import Datasets
import Generators
import Neural
import Results

/// What every method's networks of the four points answer over the plane.
struct MethodBoundariesPart: SectionPart {
    let tasks = TaskScope.fourPoints
    let heading: FigureHeading? = FigureHeading(
        "methods-boundaries", reach: FigureReach([.fourPoints], strengths: .ofMethods),
        moves: .epochs)

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let net = laboratory.settings.xor8
        let compared = try await laboratory.comparison(net)
        let drawn = compared.methods.toldApart
        return Findings(
            BoundaryFigure(net: net, methods: drawn), film: BoundaryFilm(net: net, methods: drawn),
            of: Divergence(drawn).byPanel,
            trained: LabRun.all(drawn, of: net, on: laboratory.task))
    }
}

/// The mean probability of class 1 over the plane, one panel per method, hatched where seeds
/// disagree.
struct BoundaryFigure: FigureDrawing {
    private let net: Net
    private let methods: [MeasuredRuns]
    private let fields: [SeedFields]
    /// The epoch after which networks are shown; nil is the end.
    private let epoch: Int?

    /// So few seeds tell nothing of shares.
    private static let fewest = 3
    private static let grid = GridArea(side: 80, range: -0.5...1.5)
    /// So many panels stand beside each other.
    private static let mostInRow = 6

    init(net: Net, methods: [MeasuredRuns], epoch: Int? = nil) {
        self.net = net
        self.methods = methods
        self.epoch = epoch
        fields = methods.map { entry in
            SeedFields(
                entry.plan, entry.runs, after: epoch, on: Self.grid, against: Self.isOneByNearest)
        }
    }

    /// Whether the row nearest to a point is of class 1.
    private static func isOneByNearest(_ point: Point) -> Bool {
        (point.x > 0.5) != (point.y > 0.5)
    }

    var data: DataTable {
        SeedFields.table(zip(methods, fields).map { ($0.method, $1) }, on: Self.grid)
    }

    func figure(_ words: Words) -> Figure {
        let seeds = methods.first?.runs.count ?? 0
        let scale = ColorScale.diverging(0...1)
        let panels = zip(methods, fields).map { panel($0, $1, scale: scale, words) }
        return Figure(
            id: "methods-boundaries",
            title: words(title),
            subtitle: words(
                "methods-boundaries.subtitle",
                ["disagreement": .percentage(SeedFields.disagreement)]),
            caption: words(
                .sentences([
                    net.setting(seeds: seeds), net.strengths(of: methods.map(\.method)),
                    Phrase("methods-boundaries.caption"),
                ])),
            description: words("methods-boundaries.description"),
            panels: panels.rows(
                of: panels.count <= Self.mostInRow ? Self.mostInRow : Self.mostInRow - 1),
            arrangement: .list, legend: .none,
            colorBar: ColorBar(
                label: words("label.probability-of-class-1"), scale: scale))
    }

    /// How many pairs of methods are compared at once.
    private var pairs: Int { methods.count * (methods.count - 1) / 2 }

    /// Whether methods let seeds solve the task unlike often; if not, with which the boundary runs midway between the rows.
    private var title: Phrase {
        let seeds = methods.first?.runs.count ?? 0
        guard seeds > Self.fewest else { return .heading(of: "methods-boundaries") }
        if let best = methods.largest(by: { $0[.solved].share.value }),
            let worst = methods.smallest(by: { $0[.solved].share.value }),
            best[.solved].share(less: worst[.solved]).among(pairs)
                .direction(margin: Margin.share) == .more
        {
            return Phrase(
                "methods-boundaries.title",
                [
                    "high": .percentage(best[.solved].share.value),
                    "best": .phrase(best.method.label),
                    "low": .percentage(worst[.solved].share.value),
                    "worst": .phrase(worst.method.label),
                ])
        }
        return shapeTitle
            ?? Phrase(
                methods.contains { $0[.solved].share.value < 1 }
                    ? "methods-boundaries.title-alike" : "methods-boundaries.title-all")
    }

    /// With which methods most and least of the plane is answered as by the nearest row; nil where that is not sure.
    private var shapeTitle: Phrase? {
        let places = methods.indices
        guard let most = places.largest(by: { fields[$0].agreements.mean }),
            let least = places.smallest(by: { fields[$0].agreements.mean }),
            fields[most].agreements.count == fields[least].agreements.count
        else { return nil }
        let difference = Estimate.mean(
            of: zip(fields[most].agreements, fields[least].agreements).map { $0 - $1 }
        ).at(methods[most][.solved].comparing).among(pairs)
        guard difference.direction(margin: Margin.share) == .more else { return nil }
        return Phrase(
            "methods-boundaries.title-shape",
            [
                "most": .phrase(methods[most].method.label),
                "least": .phrase(methods[least].method.label),
            ])
    }

    /// The share of seeds that solve the task.
    func solved(_ entry: MeasuredRuns) -> Double {
        guard let epoch else { return entry[.solved].share.value }
        let count = entry.finished.count {
            $0.state(after: epoch, of: entry.plan)?.training.isSolved ?? false
        }
        return Double(count) / Double(max(entry.runs.count, 1))
    }

    /// A method's field, with how many seeds solve the task, and how much of the plane is answered as by the nearest row.
    private func panel(
        _ entry: MeasuredRuns, _ field: SeedFields, scale: ColorScale, _ words: Words
    ) -> Panel {
        let samples = XOR.samples
        func points(_ target: Double) -> [Point] {
            (0..<samples.rows).filter { samples.targets[$0] == target }.map {
                Point(samples.inputs[2 * $0], samples.inputs[2 * $0 + 1])
            }
        }
        let row = Series(name: "", ink: 0)
        let ticks = Axis.Ticks.at([0, 1].map { (Double($0), RichText("\($0)")) })
        var panel = Panel(
            title: words(entry.method.label),
            x: Axis("*x*_{1}", domain: Self.grid.x, ticks: ticks),
            y: Axis("*x*_{2}", domain: Self.grid.y, ticks: ticks),
            marks: [
                FieldMark(on: Self.grid, values: field.mean, colors: scale, contour: 0.5),
                HatchMark(on: Self.grid, marked: field.isDisputed),
                ScatterMark(points(1), series: row, radius: 3, fill: .filled),
                ScatterMark(points(0), series: row, radius: 3, fill: .hollow),
            ], equalAspect: true,
            note: words(
                "methods-boundaries.note",
                [
                    "solved": .percentage(solved(entry)),
                    "nearest": .percentage(
                        field.agreements.isEmpty ? .nan : field.agreements.mean),
                ]))
        panel.hasNoteBelowTitle = true
        return panel
    }
}
