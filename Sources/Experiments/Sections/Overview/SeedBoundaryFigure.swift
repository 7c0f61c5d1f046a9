import Base
import Charts
import Datasets
import Methods
import Neural
import Results

/// What every method's networks of the task's rows answer over the plane, seed by seed.
struct SeedBoundariesPart: SectionPart {
    let tasks = TaskScope.plane
    let heading: FigureHeading? = FigureHeading(
        "boundaries-seeds", reach: FigureReach([.rows], strengths: .ofMethods), moves: .epochs)

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let net = try await laboratory.rowsNet
        let compared = try await laboratory.comparison(net)
        let task = laboratory.task
        let figure: @Sendable (Int?) -> SeedBoundaryFigure = { epoch in
            SeedBoundaryFigure(
                net: net, methods: compared.methods, epoch: epoch, names: task.axisNames,
                expected: task.dataset.expected, margin: task.defaults.margins.rows
            ) { laboratory.data(.rows, seed: $0).training }
        }
        return Findings(
            figure(nil),
            film: SeedBoundaryFilm(net: net, methods: compared.methods, figure: figure),
            of: Divergence(compared),
            trained: LabRun.all(compared.methods, of: net, on: laboratory.task))
    }
}

/// Decision fields on a task's points of the plane: single seeds with their training rows, and the mean over all
/// seeds.
struct SeedBoundaryFigure: FigureDrawing {
    private let net: Net
    private let methods: [MeasuredRuns]
    private let fields: [SeedFields]
    /// The epoch after which networks are shown; nil is the end.
    private let epoch: Int?
    private let names: [RichText]
    /// Of the fields, as far as the training rows that are drawn reach.
    private let grid: GridArea
    /// Of the best rule, whose line may wind more narrowly.
    private let fineGrid: GridArea
    /// The best rule's probability of class 1; nil where nobody knows it.
    private let best: [Double]?
    private let margin: Double
    private let rows: @Sendable (_ seed: UInt64) -> Samples

    private static let side = 48
    private static let singles = 3

    /// - Parameters:
    ///   - net: that the methods were compared on.
    ///   - methods: each has its row.
    ///   - epoch: after which networks are shown; nil is the end.
    ///   - names: what the two inputs are called.
    ///   - expected: the best rule's probability of class 1 at a point.
    ///   - margin: the smallest difference of scores that would matter.
    ///   - rows: what a seed was trained on.
    init(
        net: Net, methods: [MeasuredRuns], epoch: Int?,
        names: [RichText], expected: (([Double]) -> Double)?, margin: Double,
        rows: @escaping @Sendable (_ seed: UInt64) -> Samples
    ) {
        self.rows = rows
        self.epoch = epoch
        self.names = names
        let shown = methods.first?.runs.prefix(Self.singles) ?? []
        let grid = GridArea(around: shown.flatMap { rows($0.seed).inputs }, side: Self.side)
        self.grid = grid
        let fineGrid = GridArea(
            columns: 2 * grid.columns, rows: 2 * grid.rows, x: grid.x, y: grid.y)
        self.fineGrid = fineGrid
        best = expected.map { expected in fineGrid.centres.map { expected([$0.x, $0.y]) } }
        self.margin = margin
        self.net = net
        self.methods = methods
        fields = methods.map { entry in
            SeedFields(entry.plan, entry.runs, after: epoch, on: grid, singles: Self.singles)
        }
    }

    var data: DataTable {
        SeedFields.table(zip(methods, fields).map { ($0.method, $1) }, on: grid)
    }

    func figure(_ words: Words) -> Figure {
        let scale = ColorScale.diverging(0...1)
        // Rows are the same seeds in every column; one that diverged has an empty panel.
        let empty = [Double](repeating: .nan, count: grid.count)
        let shown = methods.first.map { Array($0.runs.prefix(Self.singles).map(\.seed)) } ?? []
        let singles = shown.indices.map { row in
            zip(methods, fields).map { entry, field -> Panel in
                let before = entry.runs[..<row].count { $0.divergedAt == nil }
                let isLost = entry.runs[row].divergedAt != nil
                var panel = panel(
                    isLost ? empty : field.singles[before], disputed: nil, seed: shown[row], scale)
                if isLost { panel.note = words("boundaries-seeds.diverged") }
                return panel
            }
        }
        let means = fields.map { field in
            panel(field.mean, disputed: field.isDisputed, seed: nil, scale)
        }
        var figure = Figure(
            id: "boundaries-seeds",
            title: RichText(words.text(title).sentenceStart),
            subtitle: words(
                best == nil ? "boundaries-seeds.subtitle" : "boundaries-seeds.subtitle-best",
                [
                    "disagreement": .percentage(SeedFields.disagreement),
                    "singles": .seeds(shown.count),
                ]),
            caption: words(
                .sentences([
                    net.setting(
                        seeds: methods.first?.runs.count ?? 0, showing: [], measuring: .score),
                    net.chosenPhrase(of: net.methods), net.fixedPhrase(of: net.methods),
                    isMarked ? Phrase("boundaries-seeds.arrows") : nil,
                ])),
            description: words(
                "boundaries-seeds.description",
                ["strengths": .phrase(net.strengths(of: methods.map(\.method)) ?? .sentences([]))]),
            panels: singles + [means],
            columnHeads: methods.map { Head(words($0.method.label), note: score($0, words)) },
            rowHeads: shown.map { Head(words("boundaries-seeds.seed", ["seed": "\($0)"])) } + [
                Head(words("boundaries-seeds.mean"))
            ], legend: .none, panelAspect: 1,
            colorBar: ColorBar(
                label: words("label.probability-of-class-1"), scale: scale))
        figure.keyRows = [singles.count]
        figure.keySubtitle = words(
            best == nil ? "boundaries-seeds.subtitle-mean" : "boundaries-seeds.subtitle-mean-best",
            ["disagreement": .percentage(SeedFields.disagreement)])
        return figure
    }

    /// How many methods tell held-out rows measurably better than none, all compared at once.
    private var title: Phrase {
        let others = methods.dropFirst()
        let directions = others.map(direction)
        guard directions.contains(where: { $0 != .unknown }) else {
            return .heading(of: "boundaries-seeds")
        }
        let better = zip(others, directions).filter { $1 == .more }.map(\.0)
        guard !better.isEmpty else {
            return Phrase(
                "boundaries-seeds.title-none", ["seeds": .seeds(methods[0].runs.count)])
        }
        let medians = better.map { $0[.score].median }
        let (low, high) = (medians.min() ?? .nan, medians.max() ?? .nan)
        var values: [String: Phrase.Value] = [
            "methods": .methods(better.map(\.method), of: others.count),
            "high": net.written(high), "none": net.written(methods[0][.score].median),
        ]
        // Numbers that are written alike would tell of no difference.
        guard better.count > 1, !net.isAlike(low, high) else {
            return net.isAlike(high, methods[0][.score].median)
                ? Phrase("boundaries-seeds.title-alike", values)
                : Phrase("boundaries-seeds.title-one", values)
        }
        values["low"] = .hundredths(low, digits: net.scoreDigits)
        return net.isAlike(low, methods[0][.score].median)
            ? Phrase("boundaries-seeds.title-alike", values)
            : Phrase("boundaries-seeds.title", values)
    }

    /// Against none, all methods compared at once.
    private func direction(_ entry: MeasuredRuns) -> Direction {
        entry[.score].mean(less: methods[0][.score]).among(methods.count - 1)
            .direction(margin: margin)
    }

    /// Whether any column has an arrow.
    private var isMarked: Bool {
        methods.dropFirst().contains { [.more, .less].contains(direction($0)) }
    }

    private func score(_ entry: MeasuredRuns, _ words: Words) -> RichText {
        if let epoch {
            let scores = entry.finished.compactMap {
                $0.state(after: epoch, of: entry.plan)?.heldOut?.accuracy
            }
            return words(
                "boundaries-seeds.score", ["score": net.written(quantile(scores, 0.5))])
        }
        return words(
            Phrase("boundaries-seeds.score", ["score": net.written(entry[.score].median)])
                .marked(entry.method == methods[0].method ? .alike : direction(entry)))
    }

    private func panel(
        _ values: [Double], disputed: [Bool]?, seed: UInt64?, _ scale: ColorScale
    ) -> Panel {
        var marks: [any Mark] = [
            FieldMark(on: grid, values: values, colors: scale, contour: 0.5)
        ]
        if let best {
            marks.append(
                ContourMark(
                    on: fineGrid, values: best, levels: [0.5], series: Series(name: "", ink: 0),
                    style: .dashed))
        }
        if let disputed {
            marks.append(HatchMark(on: grid, marked: disputed))
        }
        if let seed {
            let samples = self.rows(seed)
            func points(_ target: Double) -> [Point] {
                (0..<samples.rows).filter { samples.targets[$0] == target }.map {
                    Point(samples.inputs[2 * $0], samples.inputs[2 * $0 + 1])
                }.filter { grid.x.contains($0.x) && grid.y.contains($0.y) }
            }
            let row = Series(name: "", ink: 0)
            // Many rows are small dots.
            let radius = samples.rows > 50 ? 0.9 : 1.2
            marks += [
                ScatterMark(points(1), series: row, radius: radius, fill: .filled),
                ScatterMark(points(0), series: row, radius: radius, fill: .hollow),
            ]
        }
        // One row of the table has the name of y.
        return Panel(
            x: Axis(names[0], domain: grid.x, ticks: .hidden),
            y: Axis(seed == nil ? names[1] : "", domain: grid.y, ticks: .hidden), marks: marks,
            equalAspect: true)
    }
}
