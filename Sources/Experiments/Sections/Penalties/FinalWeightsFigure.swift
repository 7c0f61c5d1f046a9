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
            of: Divergence(entries).byPanel,
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

/// The weights that all seeds ended with, on common bins, exact zeros apart.
struct FinalWeightsFigure: FigureDrawing {
    let net: Net
    let methods: [MeasuredRuns]
    /// The epoch after which weights are shown; nil is the end.
    var epoch: Int?

    /// Odd, so that small weights of both signs fall into one bin.
    private let binCount = 47

    var data: DataTable {
        var table = DataTable(columns: ["method", "seed", "weight", "value"])
        for entry in methods {
            for run in entry.finished {
                for (place, value) in final(run, entry).values.enumerated() {
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
        let edges = commonEdges
        return figure(edges: edges, tallest: tallest(edges: edges), words)
    }

    /// The axis of shares ends a little above the tallest bar.
    func tallest(edges: [Double]) -> Double {
        let all = methods.map { bars($0, edges: edges) }
        return min(1.1 * (all.flatMap { $0.heights + [$0.zeros] }.max() ?? 1), 100)
    }

    func figure(edges: [Double], tallest: Double, _ words: Words) -> Figure {
        let all = methods.map { bars($0, edges: edges) }
        let panels = zip(methods, all).map { entry, bars in
            panel(entry, bars, edges: edges, tallest: tallest, words)
        }
        return Figure(
            id: "l1-l2-weights", title: title(words, all.map(\.zeros)),
            subtitle: words("l1-l2-weights.subtitle"),
            caption: words(
                "l1-l2-weights.caption",
                [
                    "setting": .phrase(net.setting(seeds: methods.first?.runs.count ?? 0)),
                    "strengths": .phrase(
                        net.strengths(of: methods.map(\.method)) ?? .sentences([])),
                ]),
            description: words("l1-l2-weights.description"),
            panels: panels.rows(of: 2), arrangement: .list, legend: .none, panelAspect: 0.34)
    }

    /// Which share of the weights is exactly zero by either way of L1, and by L2.
    /// - Parameter zeros: that of every method, in per cent.
    private func title(_ words: Words, _ zeros: [Double]) -> RichText {
        func share(_ method: Method) -> Phrase.Value {
            let own = zip(methods, zeros).first { $0.0.method == method }
            return .percentage((own?.1 ?? 0) / 100)
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

    /// Shares in per cent: of each bin without exact zeros, and of exact zeros.
    private typealias Bars = (heights: [Double], zeros: Double)

    private func bars(_ entry: MeasuredRuns, edges: [Double]) -> Bars {
        let all = entry.finished.flatMap { final($0, entry).values }
        let count = Double(max(all.count, 1))
        var heights = [Double](repeating: 0, count: edges.count - 1)
        for value in all where value != 0 {
            bin(of: value, from: edges[0], width: edges[1] - edges[0], count: heights.count)
                .map { heights[$0] += 100 / count }
        }
        return (heights, Double(all.filter { $0 == 0 }.count) * 100 / count)
    }

    private func panel(
        _ entry: MeasuredRuns, _ bars: Bars, edges: [Double], tallest: Double, _ words: Words
    ) -> Panel {
        let zeros = bars.zeros
        let series = entry.method.series(words)
        var marks: [any Mark] = [HistogramMark(edges: edges, heights: bars.heights, series: series)]
        if zeros > 0 {
            marks.append(
                SpikeMark(
                    at: 0, height: zeros, series: series,
                    label: epoch == nil
                        ? words("l1-l2-weights.zeros", ["share": .number(zeros, digits: 2)])
                        : nil))
        }
        return Panel(
            title: words(entry.method.label),
            x: Axis(words("label.weight")),
            y: Axis(
                words("label.share-of-weights"), domain: 0...tallest),
            marks: marks,
            note: words(
                "l1-l2-weights.counted",
                [
                    "zeros": .number(entry[.exactZeros].median),
                    "near-zero": .number(DenseWeights.nearZero),
                    "near": .number(entry[.nearZeros].median),
                    "weights": .count(entry.plan.layout.weightCount),
                    "largest": .number(entry[.largest].median, digits: 2),
                ]))
    }

    /// Bins over the middle 99.8 % of all weights, zero in the middle; what lies beyond is counted in
    /// the outermost bins.
    var commonEdges: [Double] {
        let sizes = methods.flatMap { entry in
            entry.finished.flatMap { final($0, entry).values.map(\.magnitude) }
        }
        let bound = max(quantile(sizes, 0.998), 1e-6)
        let reach = bound.isFinite ? bound : 1
        return (0...binCount).map { (2 * Double($0) / Double(binCount) - 1) * reach }
    }

    private func final(_ run: Run, _ entry: MeasuredRuns) -> DenseWeights {
        guard let state = epoch.flatMap({ run.state(after: $0, of: entry.plan) }) else {
            return DenseWeights(run, layout: entry.plan.layout)
        }
        return DenseWeights(state.parameters, layout: entry.plan.layout)
    }

    /// How many weights of a network are not exactly zero, the median over seeds.
    func left(_ entry: MeasuredRuns) -> Double {
        quantile(
            entry.finished.map { run in
                Double(final(run, entry).values.count { $0 != 0 })
            }, 0.5)
    }
}
