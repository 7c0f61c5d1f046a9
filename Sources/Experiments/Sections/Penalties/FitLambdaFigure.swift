import Base
import Charts
import Methods
import Neural
import Results

/// The curves of many networks at five values of λ, their mean and the truth; beside them bias², variance and the error
/// on new rows along λ.
struct FitLambdaFigure: FigureDrawing {
    /// The networks at one λ.
    struct Stop: Sendable {
        let lambda: Double
        /// [network][place], in units of the target.
        let fits: [[Double]]
        let parts: BiasVariance
    }

    private let net: Net
    private let stops: [Stop]
    /// σ of the rows' noise, in units of the target.
    private let noise: Double
    private let x, truth: [Double]
    /// How many seeds were trained.
    private let trained: Int

    private static let places = 101

    /// - Parameters:
    ///   - stops: at every λ, weakest first.
    ///   - noise: σ of the rows' noise.
    ///   - expected: the truth at an input.
    ///   - scaling: of a seed's rows.
    init(
        net: Net, stops: [Sweep<Double>.Stop], noise: Double, expected: (([Double]) -> Double)?,
        scaling: (_ seed: UInt64) -> TrainingData.Scaling?
    ) {
        (self.net, self.noise) = (net, noise)
        let x = (0..<Self.places).map {
            (2 * Double($0) / Double(Self.places - 1) - 1) * Double.pi
        }
        let truth = x.map { expected?([$0]) ?? .nan }
        (self.x, self.truth) = (x, truth)
        trained = stops.first?.runs.count ?? 0
        self.stops = stops.map { stop in
            let fits = stop.finished.map { run in
                let scaling = scaling(run.seed)
                return NetworkField.outputs(
                    plan: stop.plan, parameters: run.keptParameters,
                    points: x.map { scaling?.inputs.applied(to: [$0])[0] ?? $0 }
                ).map { scaling?.targets.undone([Double($0)])[0] ?? Double($0) }
            }
            return Stop(
                lambda: stop.value, fits: fits, parts: BiasVariance(fits, truth: truth))
        }
    }

    /// What new rows cost: their noise and the networks' mean squared distance from the truth, which is bias² + variance.
    private func error(_ stop: Stop) -> Double {
        stop.parts.errors.isEmpty ? .nan : noise * noise + stop.parts.errors.mean
    }

    private var best: Stop? { stops.smallest(by: error) }

    /// Those with a panel: the weakest, the best, the strongest, and those halfway; where the best is at an end, five as
    /// far from each other.
    private var shown: [Stop] {
        let last = stops.count - 1
        let best = stops.indices.smallest { error(stops[$0]) } ?? 0
        let places = [0, (best + 1) / 2, best, (best + last) / 2, last]
        let isSpread = zip(places, places.dropFirst()).allSatisfy { $0 < $1 }
        return (isSpread ? places : (0..<5).map { $0 * last / 4 }).map { stops[$0] }
    }

    var data: DataTable {
        var table = DataTable(columns: ["λ", "measure", "x", "seeds", "value"])
        for stop in stops {
            let lambda = DataTable.Cell.number(stop.lambda)
            let count = DataTable.Cell.integer(stop.fits.count)
            let parts: [(String, Double)] = [
                ("bias²", stop.parts.squaredBias), ("variance", stop.parts.variance),
                ("error on new rows", error(stop)),
            ]
            for (name, value) in parts {
                table.append([lambda, .text(name), "", count, .number(value)])
            }
        }
        for stop in shown {
            for (place, value) in zip(x, stop.parts.mean) {
                table.append([
                    .number(stop.lambda), "mean prediction", .number(place),
                    .integer(stop.fits.count), .number(value),
                ])
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        var figure = Figure(
            id: "fit-lambda", title: words(title), subtitle: words("fit-lambda.subtitle"),
            caption: words(
                "fit-lambda.caption",
                [
                    "setting": .phrase(net.setting(seeds: trained, showing: [])),
                    "variance-share": .number(noise * noise, digits: 2),
                ]),
            description: words("fit-lambda.description"),
            panels: (shown.map { panel($0, words) } + [partsPanel(words, marking: shown)]).rows(
                of: 3),
            arrangement: .list, shareX: false, panelAspect: 0.72)
        // Too little, too much, and what each costs.
        let middle = shown.firstIndex { $0.lambda == best?.lambda } ?? shown.count / 2
        figure.keyColumns = [0, shown.count - 1, shown.count, middle]
        return figure
    }
}

extension FitLambdaFigure {
    /// Says that there is a best λ between the ends where the networks at both ends err more, seed by seed.
    private var title: Phrase {
        guard let best, let first = stops.first, let last = stops.last,
            isWorse(first, than: best), isWorse(last, than: best),
            first.parts.variance > best.parts.variance,
            last.parts.squaredBias > best.parts.squaredBias
        else { return Phrase("fit-lambda.title-plain") }
        return Phrase("fit-lambda.title", ["lambda": .number(best.lambda)])
    }

    /// Whether it errs more for sure, though the best was chosen of all.
    private func isWorse(_ stop: Stop, than best: Stop) -> Bool {
        guard stop.parts.errors.count == best.parts.errors.count else { return false }
        let differences = zip(stop.parts.errors, best.parts.errors).map { $0 - $1 }
        let mean = Estimate.mean(of: differences).chosen(of: stops.count)
        return mean.hasInterval && mean.low > 0
    }

    private func panel(_ stop: Stop, _ words: Words) -> Panel {
        let slot = Method.l2.slot
        func line(_ values: [Double], _ series: Series, _ style: LineStyle) -> LineMark {
            LineMark(
                zip(x, values).map { Point($0, $1) }, series: series, style: style,
                isMarked: false)
        }
        let single = Series(name: words("fit-lambda.single"), slot: slot)
        return Panel(
            title: words("fit-lambda.panel", ["lambda": .number(stop.lambda)]),
            x: Axis("*x*", domain: -Double.pi...Double.pi),
            y: Axis("*y*", domain: -1.8...1.8),
            marks: stop.fits.map { line($0, single, .thin) } + [
                line(stop.parts.mean, Series(name: words("fit-lambda.mean"), slot: slot), .solid),
                line(truth, Series(name: words("fit-lambda.truth"), ink: 0), .dashed),
            ])
    }

    /// Bias², variance and the error on new rows along λ, with dots at some.
    private func partsPanel(_ words: Words, marking marked: [Stop]) -> Panel {
        func line(
            _ key: String, _ ink: Int, _ style: LineStyle, _ value: (Stop) -> Double
        ) -> LineMark {
            LineMark(
                stops.map { Point($0.lambda, value($0)) },
                series: Series(name: words(.phrase("fit-lambda.\(key)")), ink: ink), style: style,
                isMarked: false)
        }
        return Panel(
            title: words("fit-lambda.parts"),
            x: Axis("*λ*", scale: .logarithmic),
            y: Axis(words("fit-lambda.error-axis")),
            marks: [
                line("bias", 0, .solid) { $0.parts.squaredBias },
                line("variance", 2, .dotted) { $0.parts.variance },
                line("error", 3, .main) { error($0) },
                ScatterMark(
                    marked.map { Point($0.lambda, error($0)) }, series: Series(name: "", ink: 0),
                    radius: 2.2),
                ReferenceMark(
                    .horizontal, at: noise * noise, label: words("fit-lambda.noise")),
            ])
    }
}

extension FitLambdaFigure: FigureFilm {
    /// From the weakest penalty to the strongest, with its place on the curves of bias and variance.
    func frames() -> [FigureFrame] {
        stops.map { stop in
            FigureFrame(Phrase("film.lambda", ["lambda": .number(stop.lambda)])) { words in
                var figure = figure(words)
                var fits = panel(stop, words)
                fits.title = words("film-fit-lambda.fits")
                var parts = partsPanel(words, marking: [stop])
                parts.marks.append(
                    ScatterMark(
                        [
                            Point(stop.lambda, stop.parts.squaredBias),
                            Point(stop.lambda, stop.parts.variance),
                        ], series: Series(name: "", ink: 0), radius: 2.2))
                figure.panels = [[fits, parts]]
                return figure.filmed(
                    words,
                    caption: [
                        "setting": .phrase(net.setting(seeds: trained, showing: [])),
                        "variance-share": .number(noise * noise, digits: 2),
                    ])
            }
        }
    }
}
