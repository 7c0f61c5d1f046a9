import Base
import Charts
import Generators
import Methods
import Neural
import Results

/// Which inputs are kept of many that do not matter.
struct FeatureSelectionPart: SectionPart {
    let tasks = TaskScope.fourPoints
    let heading: FigureHeading? = FigureHeading("feature-selection", reach: .none)
    let claims = [
        ClaimDefinition(
            "3.1-d", figure: "feature-selection", isWhole: true,
            parts: RegularizationPath.methods.map { _ in
                .measured(
                    .percent,
                    .threshold(
                        below: Outcome(.refutes, "few"), 0.5, above: Outcome(.supports, "most")))
            })
    ]

    func seedCaps(for task: LearningTask) -> [SeedCap] {
        [SeedCap(subject: .figure("feature-selection"), seeds: FeatureSelection.seeds)]
    }

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let selection = try await FeatureSelection(from: laboratory)
        return Findings(
            selection, of: selection.divergence, quantities: selection.quantities,
            estimates: ["3.1-d.1": selection.share(.l1Proximal), "3.1-d.2": selection.share(.l2)])
    }
}

/// XOR among irrelevant inputs: which inputs the network keeps along the L1 and the L2 path.
struct FeatureSelection: FigureDrawing {
    static let relevant = 2
    static let irrelevant = 8
    static let hidden = 8
    static let rows = 120
    /// Clouds so narrow that the two inputs decide alone, without flipped labels.
    static let sigma = 0.2
    static let learningRate = 0.5
    static let epochs = 400
    static let seeds = 64
    /// So few seeds tell nothing of shares.
    private static let fewest = 3
    static let lambdas: [Double] = [6, 10, 12, 14, 16, 18].map {
        TrainingDefaults.noisyXOR.path.lambdas[$0]
    }

    /// All seeds of a method at one λ.
    struct Stop: Sendable {
        let method: Method
        let lambda: Double
        /// For each seed and input, the largest |w| from the input to a hidden unit.
        let strengths: [[Double]]
        let diverged: Share

        /// Whether an input is kept: some weight of it is not small.
        func kept(_ seed: Int) -> [Bool] { strengths[seed].map { $0 >= DenseWeights.nearZero } }

        /// Seeds that keep the relevant inputs and nothing else.
        var exact: Share {
            Share(
                strengths.indices.count { seed in
                    kept(seed).enumerated().allSatisfy { $1 == ($0 < FeatureSelection.relevant) }
                }, of: strengths.count)
        }

        /// Of the inputs kept, those that matter; of those that matter, the kept ones; over seeds.
        var precision: Double { ratio { kept, right in (right, kept) } }
        var recall: Double {
            ratio { _, right in (right, FeatureSelection.relevant) }
        }

        private func ratio(_ parts: (_ kept: Int, _ right: Int) -> (Int, Int)) -> Double {
            var (top, bottom) = (0, 0)
            for seed in strengths.indices {
                let own = kept(seed)
                let right = own.prefix(FeatureSelection.relevant).count { $0 }
                let (numerator, denominator) = parts(own.count { $0 }, right)
                top += numerator
                bottom += denominator
            }
            return bottom == 0 ? .nan : Double(top) / Double(bottom)
        }
    }

    let stops: [Stop]
    /// How sure comparisons must be.
    private let comparing: Confidence

    init(from laboratory: Laboratory) async throws(ExperimentError) {
        comparing = laboratory.comparing
        var stops: [Stop] = []
        for method in RegularizationPath.methods {
            let sweep = try await Sweep(
                over: Self.lambdas,
                on: .irrelevantInputs(Self.irrelevant, rows: Self.rows, sigma: Self.sigma),
                atMost: Self.seeds, from: laboratory
            ) { Self.plan(method, lambda: $0) }
            stops += sweep.stops.map { stop in
                let layout = stop.plan.layout
                return Stop(
                    method: method, lambda: stop.value,
                    strengths: stop.finished.map {
                        DenseWeights.inputStrengths($0, layout: layout)
                    },
                    diverged: stop.diverged)
            }
        }
        self.stops = stops
    }

    private static func plan(_ method: Method, lambda: Double) -> TrainingPlan {
        var recipe = Recipe(
            inputs: relevant + irrelevant, hidden: [hidden], outputs: 1, activation: .tanh,
            loss: .binaryCrossEntropy, optimizer: .gradientDescent(learningRate: learningRate),
            epochs: epochs)
        recipe.checkpoints = [epochs]
        recipe.initializer = .he
        return recipe.plan(with: method, strength: lambda)
    }

    func stops(_ method: Method) -> [Stop] { stops.filter { $0.method == method } }

    /// The λ at which most seeds keep exactly the relevant inputs.
    func best(_ method: Method) -> Stop {
        let own = stops(method)
        return own.largest { $0.exact.value } ?? own[0]
    }

    /// The share of seeds that keep exactly the relevant inputs, at the λ that these seeds chose.
    func share(_ method: Method) -> Estimate {
        let best = best(method)
        return .share(best.exact).from(best.diverged).chosen(of: Self.lambdas.count)
    }

    /// The same at one λ of all that are compared, with an interval that holds for all of them at once.
    private func share(_ stop: Stop) -> Estimate {
        Estimate.share(stop.exact).at(comparing).among(stops.count)
    }

    var divergence: Divergence {
        Divergence(
            stops.map { stop in
                Divergence.Group(
                    .phrase(
                        "feature-selection.at",
                        [
                            "method": .phrase(stop.method.label),
                            "lambda": .number(stop.lambda, digits: 2),
                        ]),
                    stop.diverged)
            })
    }

    var data: DataTable {
        var table = DataTable(columns: ["method", "lambda", "input", "p10", "median", "p90"])
        for stop in stops {
            for input in 0..<Self.relevant + Self.irrelevant {
                let spread = Spread(stop.strengths.map { $0[input] })
                table.append([
                    .text(stop.method.id), .number(stop.lambda), .integer(input + 1),
                    .number(spread.low), .number(spread.median), .number(spread.high),
                ])
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let seeds = best(Method.l1Proximal).diverged.trials
        return Figure(
            id: "feature-selection",
            title: title(words),
            subtitle: words("feature-selection.subtitle"),
            caption: words(
                "feature-selection.caption",
                [
                    "near-zero": .number(DenseWeights.nearZero),
                    "sigma": .number(Self.sigma), "irrelevant": .count(Self.irrelevant),
                    "rows": .count(Self.rows), "inputs": .count(Self.relevant + Self.irrelevant),
                    "hidden": .count(Self.hidden), "rate": .number(Self.learningRate),
                    "epochs": .count(Self.epochs), "seeds": .seeds(seeds),
                ]),
            description: words("feature-selection.description"),
            panels: [
                RegularizationPath.methods.map { panel($0, words) } + [exactPanel(words)]
            ], panelAspect: 0.85)
    }

    private func title(_ words: Words) -> RichText {
        let (l1, l2) = (best(Method.l1Proximal).exact, best(Method.l2).exact)
        let (first, second) = (
            Phrase.Value.percentage(l1.value), Phrase.Value.percentage(l2.value)
        )
        guard l1.trials > Self.fewest else {
            return words(.heading(of: "feature-selection"))
        }
        guard l1.successes + l2.successes > 0 else { return words("feature-selection.title-none") }
        let isAlike = words.areAlike(first, second)
        return isAlike
            ? words("feature-selection.title-alike", ["both": first])
            : words("feature-selection.title", ["l1": first, "l2": second])
    }

    private func panel(_ method: Method, _ words: Words) -> Panel {
        let relevant = Series(name: words("label.the-two-that-matter"), ink: 0)
        let other = Series(
            name: words("feature-selection.others", ["irrelevant": .count(Self.irrelevant)]),
            slot: nil)
        let own = stops(method)
        let all = Self.relevant + Self.irrelevant
        return Panel(
            title: words(method.label), x: lambdaAxis,
            y: Axis(words("feature-selection.strength"), domain: 0...roof),
            marks: band(own, 0..<Self.relevant, relevant)
                + band(own, Self.relevant..<all, other))
    }

    private var lambdaAxis: Axis {
        Axis(
            "λ", scale: .logarithmic,
            ticks: .at(
                [0.001, 0.003, 0.01].map { (value: $0, label: RichText(formatted($0))) }))
    }

    /// The share of seeds that keep exactly the relevant inputs, a line for each method, with the numbers at its best.
    private func exactPanel(_ words: Words) -> Panel {
        let methods = RegularizationPath.methods
        let shares = methods.map { method in
            stops(method).map { stop in
                share(stop)
            }
        }
        let marks = zip(methods, shares).enumerated().flatMap { place, own -> [any Mark] in
            // Beside each other, so that intervals can be told apart.
            let x = Self.lambdas.map { place == 0 ? $0 / 1.05 : $0 * 1.05 }
            return [
                LineMark(
                    zip(x, own.1).map { Point($0, 100 * $1.value) }, series: own.0.series(words),
                    style: .main, isMarked: false),
                IntervalMark(
                    zip(x, own.1).map {
                        ($0, 100 * $1.value, Interval(100 * $1.low, 100 * $1.high))
                    }, series: Series(name: "", slot: own.0.slot)),
            ]
        }
        var lambda = lambdaAxis
        lambda.domain = Self.lambdas[0] / 1.2...Self.lambdas[Self.lambdas.count - 1] * 1.2
        let highest = shares.joined().map(\.high).filter(\.isFinite).max() ?? 1
        return Panel(
            title: words("feature-selection.exact"), x: lambda,
            y: Axis(
                words("feature-selection.seeds"), domain: 0...min(110 * highest + 1, 100)),
            marks: marks,
            note: words(
                "feature-selection.at-best",
                ["l1": interval(Method.l1Proximal), "l2": interval(Method.l2)]))
    }

    /// The share at a method's best λ with its interval.
    private func interval(_ method: Method) -> Phrase.Value {
        let share = share(best(method))
        return .phrase(
            "feature-selection.share",
            [
                "share": .percentage(share.value), "low": .hundredths(share.low),
                "high": .hundredths(share.high),
            ])
    }

    /// A little above all bands.
    private var roof: Double {
        let tops = stops.flatMap { stop in
            [0..<Self.relevant, Self.relevant..<Self.relevant + Self.irrelevant].map { inputs in
                Spread(stop.strengths.flatMap { Array($0[inputs]) }).high
            }
        }
        return max(1.05 * (tops.filter(\.isFinite).max() ?? 1), 1e-3)
    }

    /// The strengths of several inputs together.
    private func band(_ own: [Stop], _ inputs: Range<Int>, _ series: Series) -> [any Mark] {
        let x = own.map(\.lambda)
        let spreads = own.map { stop in Spread(stop.strengths.flatMap { Array($0[inputs]) }) }
        return [
            BandMark(x: x, low: spreads.map(\.low), high: spreads.map(\.high), series: series),
            LineMark(
                zip(x, spreads).map { Point($0, $1.median) }, series: series, isMarked: false),
        ]
    }

    var quantities: [String: Phrase.Value] {
        var result: [String: Phrase.Value] = [
            "selection.irrelevant": .count(Self.irrelevant)
        ]
        for method in RegularizationPath.methods {
            let best = best(method)
            let prefix = "selection.\(method.id)"
            result["\(prefix).exact"] = .share(best.exact)
            result["\(prefix).lambda"] = .number(best.lambda, digits: 2)
            result["\(prefix).precision"] = .percentage(best.precision)
            result["\(prefix).recall"] = .percentage(best.recall)
        }
        return result
    }
}
