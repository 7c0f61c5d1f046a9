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
            first: laboratory.data(.rows, seed: laboratory.seeds[0])
        ) { laboratory.data(.rows, seed: $0).scaling }
        return Findings(figure, of: Divergence(compared).byPanel)
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

        /// The mean width of the range from 10 % to 90 % along the input, in units of the target; not a number
        /// where no seed is left.
        var width: Double {
            spreads.reduce(0) { $0 + $1.high - $1.low } / Double(spreads.count)
        }
    }

    private static let singles = 3
    private static let places = 121

    private let net: Net
    private let fits: [Fit]
    private let input, target: String
    private let rows: [Point]
    private let x: [Double]

    /// - Parameters:
    ///   - dataset: gives input and target their names.
    ///   - first: the first seed's rows; curves are drawn as far as those for training reach.
    ///   - scaling: of a seed's rows.
    init(
        net: Net, methods: [MeasuredRuns], of dataset: Dataset, first: TrainingData,
        scaling: (_ seed: UInt64) -> TrainingData.Scaling?
    ) {
        self.net = net
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
        return Figure(
            id: "methods-fits", title: title(seeds: seeds, words),
            subtitle: words("methods-fits.subtitle"),
            caption: words(
                "methods-fits.caption", ["setting": .phrase(net.setting(seeds: seeds))]),
            description: words("methods-fits.description"),
            panels: fits.map { panel($0, words) }.rows(of: 3), arrangement: .list, legend: .none)
    }

    /// With which method the curves of different seeds lie farthest apart, and with which closest; empty if no
    /// seed is left.
    private func title(seeds: Int, _ words: Words) -> RichText {
        guard seeds > 1 else { return words("methods-fits.title-one-seed") }
        guard let most = fits.largest(by: \.width), let least = fits.smallest(by: \.width)
        else { return "" }
        let (wide, narrow) = (
            Phrase.Value.number(most.width, digits: 2), Phrase.Value.number(least.width, digits: 2)
        )
        guard !words.areAlike(wide, narrow) else {
            return words("methods-fits.title-alike", ["width": wide])
        }
        return words(
            "methods-fits.title",
            [
                "most": wide, "most-method": .phrase(most.runs.method.label), "least": narrow,
                "least-method": .phrase(least.runs.method.label),
            ])
    }

    private func panel(_ fit: Fit, _ words: Words) -> Panel {
        let series = fit.runs.method.series(words)
        func line(_ values: [Double], _ style: LineStyle) -> LineMark {
            LineMark(zip(x, values).map { Point($0, $1) }, series: series, style: style)
        }
        return Panel(
            title: words(fit.runs.method.label),
            x: Axis(RichText(plain: input)),
            y: Axis(words("methods-fits.prediction", ["name": .text(RichText.escaped(target))])),
            marks: [
                BandMark(
                    x: x, low: fit.spreads.map(\.low), high: fit.spreads.map(\.high),
                    series: series)
            ] + fit.singles.map { line($0, .thin) } + [
                line(fit.spreads.map(\.median), .main),
                ScatterMark(
                    rows, series: Series(name: "", slot: 0), radius: 1.8, fill: .hollow),
            ],
            note: words(
                "gap.note",
                ["name": .phrase(net.scoreName), "score": net.written(fit.runs[.score].median)]))
    }
}
