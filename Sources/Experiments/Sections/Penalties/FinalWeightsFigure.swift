import Base
import Charts
import Methods
import Neural
import Results

/// The weights that are left of the network of the four points, and those that are exactly zero.
struct FinalWeightsPart: SectionPart {
    let tasks = TaskScope.fourPoints
    let heading: FigureHeading? = FigureHeading(
        "l1-l2-weights", reach: FigureReach([.fourPoints], strengths: [.l1, .l2]), moves: .epochs)
    let claims = [
        ClaimDefinition(
            "3.1-b", figure: "l1-l2-weights",
            parts: [.derived(.supports)]
                + [0, 1].map { _ in
                    .measured(
                        .percent,
                        .threshold(
                            below: Outcome(.refutes, "none"), 0.5,
                            above: Outcome(.supports, "some")))
                })
    ]

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let net = laboratory.settings.xor8
        let entries = try await laboratory.measured(
            net.allMethods.filter(PenaltyGeometry.methods.contains), of: net)
        let hovering = try await laboratory.onFourPoints(.l1)
        let zeros = hovering[.exactZeros].values
        return Findings(
            FinalWeightsFigure(net: net, methods: entries),
            film: WeightsFilm(figure: FinalWeightsFigure(net: net, methods: entries)),
            of: Divergence(entries),
            quantities: [
                "l1.zeros": .count(Int(zeros.reduce(0, +))),
                "l1.weights": .count(hovering.plan.layout.weightCount * zeros.count),
            ],
            estimates: [
                "3.1-b.2": Self.zeros(try await laboratory.onFourPoints(.l1Proximal)),
                "3.1-b.3": Self.zeros(hovering),
            ])
    }

    /// The share of seeds with a weight that is exactly zero: a seed's weights depend on each other.
    private static func zeros(_ runs: MeasuredRuns) -> Estimate {
        let zeros = runs[.exactZeros].values
        return .share(Share(zeros.count { $0 > 0 }, of: zeros.count)).from(runs.diverged)
    }
}

/// How small the weights are that all seeds ended with: which share of them is at most as large as any size.
struct FinalWeightsFigure: FigureDrawing {
    let net: Net
    let methods: [MeasuredRuns]
    /// The epoch after which weights are shown; nil is the end.
    var epoch: Int?

    var data: DataTable {
        var table = DataTable(columns: ["method", "seed", "weight", "value"])
        for entry in methods {
            for run in entry.finished {
                for (place, value) in weights(run, entry).values.enumerated() {
                    table.append([
                        .text(entry.method.id), .integer(Int(run.seed)), .integer(place),
                        .number(value),
                    ])
                }
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let sizes = methods.map(sizes)
        let step = step
        return Figure(
            id: "l1-l2-weights", title: title(words, sizes.map(Self.zeros)),
            subtitle: words("l1-l2-weights.subtitle"),
            caption: words(
                "l1-l2-weights.caption",
                [
                    "setting": .phrase(net.setting(seeds: methods.first?.runs.count ?? 0)),
                    "strengths": .phrase(
                        net.strengths(of: methods.map(\.method)) ?? .sentences([])),
                    "step": .number(step),
                ]),
            description: words("l1-l2-weights.description"),
            panels: [
                [
                    Panel(
                        x: Axis(
                            words("l1-l2-weights.size"), scale: .logarithmic,
                            domain: Self.least...most),
                        y: Axis(words("l1-l2-weights.share"), domain: 0...100),
                        marks: zip(methods, sizes).flatMap { marks($0, $1, words) }
                            + (step > 0
                                ? [
                                    ReferenceMark(
                                        .vertical, at: step, label: words("l1-l2-weights.step"))
                                ] : []))
                ]
            ], panelAspect: 0.45)
    }

    /// The least size that is drawn: what is smaller lies at the left edge.
    private static let least = 1e-5
    /// Of a line, beside its ends.
    private static let points = 240

    /// The least power of ten that no final weight exceeds.
    private var most: Double {
        let largest = methods.flatMap { $0[.largest].values }.max() ?? 1
        return sequence(first: 1.0) { $0 * 10 }.first { !($0 < largest) } ?? 1
    }

    /// What the sub-gradient of L1 takes off a weight in one step, about which weights go to and fro.
    private var step: Double {
        Double(net.recipe.learningRate) * net.strengths[.l1]
    }

    /// Of all finite seeds, ascending.
    private func sizes(_ entry: MeasuredRuns) -> [Double] {
        entry.finished.flatMap { weights($0, entry).values.map(\.magnitude) }.sorted()
    }

    private static func zeros(_ sizes: [Double]) -> Double {
        Double(sizes.count { $0 == 0 }) / Double(max(sizes.count, 1))
    }

    /// The share of weights up to each size, and how many of them are exactly zero.
    private func marks(_ entry: MeasuredRuns, _ sizes: [Double], _ words: Words) -> [any Mark] {
        guard !sizes.isEmpty else { return [] }
        func point(_ size: Double, _ count: Int) -> Point {
            Point(size, 100 * Double(count) / Double(sizes.count))
        }
        var count = sizes.count { $0 <= Self.least }
        var points = [point(Self.least, count)]
        // A share stays until the next size.
        for place in 1...Self.points {
            let rank = place * sizes.count / Self.points
            guard rank > count else { continue }
            points += [point(sizes[rank - 1], count), point(sizes[rank - 1], rank)]
            count = rank
        }
        points.append(point(most, sizes.count))
        let line = LineMark(points, series: entry.method.series(words), isMarked: false)
        let zeros = Self.zeros(sizes)
        guard zeros > 0, epoch == nil else { return [line] }
        return [
            line,
            TextMark(
                words("l1-l2-weights.zeros", ["share": .percentage(zeros)]),
                at: Point(10 * Self.least, 100 * zeros), anchor: .above),
        ]
    }

    /// Which share of the weights is exactly zero by either way of L1, and by L2.
    /// - Parameter zeros: that of every method.
    private func title(_ words: Words, _ zeros: [Double]) -> RichText {
        func share(_ method: Method) -> Phrase.Value {
            let own = zip(methods, zeros).first { $0.0.method == method }
            return .percentage(own?.1 ?? 0)
        }
        let values: [String: Phrase.Value] = [
            "proximal": share(.l1Proximal), "sub-gradient": share(.l1), "l2": share(.l2),
        ]
        let none = Phrase.Value.percentage(0)
        let isNone = [Method.l1Proximal, .l1, .l2].map { words.areAlike(share($0), none) }
        let key =
            switch isNone {
            case [false, true, true]: "title"
            case [true, true, true]: "title-none"
            default: "title-of-all"
            }
        return words("l1-l2-weights.\(key)", values)
    }

    private func weights(_ run: Run, _ entry: MeasuredRuns) -> DenseWeights {
        guard let state = epoch.flatMap({ run.state(after: $0, of: entry.plan) }) else {
            return DenseWeights(run, layout: entry.plan.layout)
        }
        return DenseWeights(state.parameters, layout: entry.plan.layout)
    }
}
