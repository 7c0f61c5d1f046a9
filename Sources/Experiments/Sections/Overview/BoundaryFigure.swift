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
            of: Divergence(drawn).byPanel)
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
            SeedFields(entry.plan, entry.runs, after: epoch, on: Self.grid)
        }
    }

    var data: DataTable {
        SeedFields.table(zip(methods, fields).map { ($0.method, $1) }, on: Self.grid)
    }

    func figure(_ words: Words) -> Figure {
        let seeds = methods.first?.runs.count ?? 0
        let scale = ColorScale.diverging(0...1)
        let heads = methods.map { head($0, words) }
        let isOneRow = heads.count <= Self.mostInRow
        let panels = zip(fields, heads).map { field, head in
            var panel = panel(field, scale: scale)
            if !isOneRow { (panel.title, panel.note) = (head.title, head.note) }
            return panel
        }
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
            panels: panels.rows(of: isOneRow ? Self.mostInRow : Self.mostInRow - 1),
            columnHeads: isOneRow ? heads : [], arrangement: .list, legend: .none,
            colorBar: ColorBar(
                label: words("label.probability-of-class-1"), scale: scale))
    }

    /// Whether the methods let as many seeds solve the task, of all pairs compared at once.
    private var title: Phrase {
        let shares = methods.map { $0[.solved].share.value }
        if shares.allSatisfy({ $0 == 1 }) { return Phrase("methods-boundaries.title-all") }
        let seeds = methods.first?.runs.count ?? 0
        guard seeds > Self.fewest else { return .tooFew(for: "methods-boundaries") }
        guard let best = methods.largest(by: { $0[.solved].share.value }),
            let worst = methods.smallest(by: { $0[.solved].share.value }),
            best[.solved].share(less: worst[.solved])
                .among(methods.count * (methods.count - 1) / 2)
                .direction(margin: Margin.share) == .more
        else { return Phrase("methods-boundaries.title-alike") }
        return Phrase(
            "methods-boundaries.title",
            [
                "high": .percentage(best[.solved].share.value),
                "best": .phrase(best.method.label),
                "low": .percentage(worst[.solved].share.value),
                "worst": .phrase(worst.method.label),
            ])
    }

    /// The method, and how many seeds solve the task with it unless that is the same for all.
    private func head(_ entry: MeasuredRuns, _ words: Words) -> Head {
        let isAlike = Set(methods.map(solved)).count == 1
        return Head(
            words(entry.method.label),
            note: isAlike
                ? ""
                : words(
                    "methods-boundaries.solved",
                    ["share": .percentage(solved(entry))]))
    }

    /// The share of seeds that solve the task.
    func solved(_ entry: MeasuredRuns) -> Double {
        guard let epoch else { return entry[.solved].share.value }
        let count = entry.finished.count {
            $0.state(after: epoch, of: entry.plan)?.training.isSolved ?? false
        }
        return Double(count) / Double(max(entry.runs.count, 1))
    }

    private func panel(_ field: SeedFields, scale: ColorScale) -> Panel {
        let samples = XOR.samples
        func points(_ target: Double) -> [Point] {
            (0..<samples.rows).filter { samples.targets[$0] == target }.map {
                Point(samples.inputs[2 * $0], samples.inputs[2 * $0 + 1])
            }
        }
        let row = Series(name: "", ink: 0)
        return Panel(
            x: Axis("*x*_{1}", domain: Self.grid.x, ticks: .hidden),
            y: Axis("*x*_{2}", domain: Self.grid.y, ticks: .hidden),
            marks: [
                FieldMark(on: Self.grid, values: field.mean, colors: scale, contour: 0.5),
                HatchMark(on: Self.grid, marked: field.isDisputed),
                ScatterMark(points(1), series: row, radius: 3, fill: .filled),
                ScatterMark(points(0), series: row, radius: 3, fill: .hollow),
            ], equalAspect: true)
    }
}
