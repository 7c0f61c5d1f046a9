import Base
import Charts
import Datasets
import Methods
import Neural
import Results

/// The curves that every method's networks draw through rows with one input and a number to predict.
struct FitsPart: SectionPart {
    let tasks = TaskScope.curve
    let heading: FigureHeading? = FigureHeading(
        "methods-fits", reach: FigureReach([.rows], strengths: .ofMethods))

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let net = try await laboratory.rowsNet
        let compared = try await laboratory.comparison(net)
        let figure = FitsFigure(
            net: net, methods: compared.methods, of: laboratory.task.dataset,
            first: laboratory.data(.rows, seed: laboratory.seeds[0]),
            expected: laboratory.task.dataset.expected,
            margin: laboratory.task.defaults.margins.rows
        ) { laboratory.data(.rows, seed: $0).scaling }
        return Findings(
            figure, of: Divergence(compared),
            trained: LabRun.all(compared.methods, of: net, on: laboratory.task))
    }
}

/// What the networks of each method predict along the one input: the median and the range of all seeds, and
/// single seeds. Every seed scales its rows in its own way; curves are drawn in the data's units, so that what
/// lies apart are the predictions.
struct FitsFigure: FigureDrawing {
    /// One method's predictions.
    private struct Fit {
        let runs: MeasuredRuns
        /// Of the first seeds, [seed][place].
        let singles: [[Double]]
        /// Over all seeds, at each place.
        let spreads: [Spread]
    }

    private static let singles = 3
    private static let places = 121

    private let net: Net
    private let fits: [Fit]
    private let input, target: String
    private let rows: [Point]
    private let x: [Double]
    /// At each place; nil where nobody knows it.
    private let truth: [Double]?
    /// The smallest difference of scores that would matter.
    private let margin: Double

    /// - Parameters:
    ///   - dataset: gives input and target their names.
    ///   - first: the first seed's rows; curves are drawn as far as those for training reach.
    ///   - expected: the truth at an input; nil where nobody knows it.
    ///   - margin: the smallest difference of scores that would matter.
    ///   - scaling: of a seed's rows.
    init(
        net: Net, methods: [MeasuredRuns], of dataset: Dataset, first: TrainingData,
        expected: (([Double]) -> Double)?, margin: Double,
        scaling: (_ seed: UInt64) -> TrainingData.Scaling?
    ) {
        self.net = net
        self.margin = margin
        input = dataset.inputs[0]
        target = if case .number(let column) = dataset.target { column } else { "" }
        rows = first.training.inputs.indices.map { row in
            Point(
                Self.undone(first.training.inputs[row], first.scaling?.inputs),
                Self.undone(first.training.targets[row], first.scaling?.targets))
        }
        let (low, high) = (rows.map(\.x).min() ?? 0, rows.map(\.x).max() ?? 0)
        let x = (0..<Self.places).map { place in
            low + (high - low) * Double(place) / Double(Self.places - 1)
        }
        self.x = x
        truth = expected.map { expected in x.map { expected([$0]) } }
        fits = methods.map { runs in
            let curves = runs.finished.map { run in
                let scaling = scaling(run.seed)
                return NetworkField.outputs(
                    plan: runs.plan, parameters: run.keptParameters,
                    points: x.map { scaling?.inputs.applied(to: [$0])[0] ?? $0 }
                ).map { Self.undone(Double($0), scaling?.targets) }
            }
            return Fit(
                runs: runs, singles: Array(curves.prefix(Self.singles)),
                spreads: x.indices.map { place in Spread(curves.map { $0[place] }) })
        }
    }

    /// A number in the data's units.
    private static func undone(_ value: Double, _ scaling: Standardization?) -> Double {
        scaling?.undone([value])[0] ?? value
    }

    var data: DataTable {
        var table = DataTable(columns: ["method", "x", "p10", "median", "p90"])
        for fit in fits {
            for (place, spread) in zip(x, fit.spreads) {
                table.append([
                    .text(fit.runs.method.id), .number(place), .number(spread.low),
                    .number(spread.median), .number(spread.high),
                ])
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let seeds = fits.first?.runs.runs.count ?? 0
        let shown = fits.count > 1 ? Array(fits.dropFirst()) : fits
        let isMarked = shown.contains { fit in
            plain(of: fit).map { [.more, .less].contains(direction(fit, from: $0)) } ?? false
        }
        return Figure(
            id: "methods-fits", title: words(title(seeds: seeds)),
            subtitle: words(
                "methods-fits.subtitle",
                [
                    "curves": .phrase(hasBands ? "methods-fits.bands" : "methods-fits.curves"),
                    "truth": truth.map { _ in .phrase("methods-fits.truth") } ?? "",
                    "name": .phrase(net.scoreName),
                    "score": fits.first.map { net.written($0.runs[.score].median) } ?? "",
                ]),
            caption: words(
                .sentences([
                    net.setting(seeds: seeds), Phrase("methods-fits.caption"),
                    isMarked ? Phrase("methods-fits.arrows") : nil,
                ])),
            description: words("methods-fits.description"),
            panels: shown.map { panel($0, words) }.rows(of: 3), arrangement: .list, legend: .none)
    }

    /// How many methods predict held-out rows measurably better than none, all compared at once.
    private func title(seeds: Int) -> Phrase {
        let others = fits.dropFirst()
        guard let plain = fits.first else { return .heading(of: "methods-fits") }
        let directions = others.map { direction($0, from: plain) }
        guard directions.contains(where: { $0 != .unknown }) else {
            return .heading(of: "methods-fits")
        }
        let better = zip(others, directions).filter { $1 == .more }.map(\.0.runs.method)
        switch better.count {
        case 0: return Phrase("methods-fits.title-none", ["seeds": .seeds(seeds)])
        case others.count: return Phrase("methods-fits.title-all")
        case 1: return Phrase("methods-fits.title-one", ["method": .phrase(better[0].label)])
        default:
            return Phrase(
                "methods-fits.title",
                ["count": .count(better.count), "all": .count(others.count)])
        }
    }

    /// Against none, all methods compared at once.
    private func direction(_ fit: Fit, from plain: Fit) -> Direction {
        fit.runs[.score].mean(less: plain.runs[.score]).among(fits.count - 1)
            .direction(margin: margin)
    }

    /// Few seeds are drawn one by one: a band of them would say nothing.
    private var hasBands: Bool { fits.contains { $0.runs.finished.count > Self.singles } }

    /// What is drawn behind a method; nil behind itself.
    private func plain(of fit: Fit) -> Fit? {
        fits.first.flatMap { $0.runs.method == fit.runs.method ? nil : $0 }
    }

    private func line(_ values: [Double], _ series: Series, _ style: LineStyle) -> LineMark {
        LineMark(
            zip(x, values).map { Point($0, $1) }, series: series, style: style, isMarked: false)
    }

    /// Of some seeds each, of more their band, with the median and the first of them before it.
    private func curves(_ fit: Fit, before plain: Fit?, _ series: Series) -> [any Mark] {
        let grey = Series(name: "", slot: nil)
        guard hasBands else {
            return (plain?.singles ?? []).map { line($0, grey, .solid) }
                + fit.singles.map { line($0, series, .solid) }
        }
        func band(_ fit: Fit, _ series: Series) -> BandMark {
            BandMark(
                x: x, low: fit.spreads.map(\.low), high: fit.spreads.map(\.high), series: series)
        }
        return (plain.map { [band($0, grey)] } ?? []) + [band(fit, series)]
            + fit.singles.map { line($0, series, .thin) }
            + [line(fit.spreads.map(\.median), series, .solid)]
    }

    private func panel(_ fit: Fit, _ words: Words) -> Panel {
        let plain = plain(of: fit)
        let ink = Series(name: "", ink: 0)
        return Panel(
            title: words(fit.runs.method.label),
            x: Axis(RichText(plain: input)),
            y: Axis(words("methods-fits.prediction", ["name": .text(RichText.escaped(target))])),
            marks: curves(fit, before: plain, fit.runs.method.series(words))
                + (truth.map { [line($0, ink, .dotted)] } ?? [])
                + [ScatterMark(rows, series: ink, radius: 1.6, fill: .hollow)],
            note: fit.runs.finished.isEmpty
                ? words("divergence.panel", ["count": .count(fit.runs.runs.count)])
                : words(
                    Phrase(
                        "methods-fits.note",
                        [
                            "name": .phrase(net.scoreName),
                            "score": net.written(fit.runs[.score].median),
                        ]
                    ).marked(plain.map { direction(fit, from: $0) } ?? .alike)))
    }
}
