import Base
import Charts
import Methods
import Neural
import Results

/// How the spread of the weights changes while the four points are learned.
struct WeightRidgesPart: SectionPart {
    let tasks = TaskScope.fourPoints
    let heading: FigureHeading? = FigureHeading(
        "weights-ridges",
        reach: FigureReach([.fourPoints], strengths: [.l1, .l2, .dropout]))

    /// What each does to the weights can be told apart: with nothing, to zero, towards zero, away from it.
    private static let methods = [Method.none, .l1Proximal, .l2, .dropout]

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let net = laboratory.settings.xor8
        let entries = try await laboratory.measured(Self.methods, of: net)
        return Findings(
            WeightRidgesFigure(net: net, methods: entries), of: Divergence(entries).byPanel)
    }
}

/// How the spread of all seeds' weights changes from the start to the end of training: one ridge per
/// recorded epoch, exact zeros as a spike of their own, all to one scale of heights.
struct WeightRidgesFigure: FigureDrawing {
    private let net: Net
    private let methods: [MeasuredRuns]
    private let edges: [Double]
    private let histories: [[Ridge]]
    /// The share of all final weights that lie beyond the axis.
    private let beyond: Double
    /// The median size of each method's final weights, of all seeds together.
    private let medianSizes: [Double]

    private struct Ridge: Sendable {
        let epoch: Int
        let weights: WeightDensity
    }

    /// Odd, so that small weights fall into one bin, as wide as what exact zeros are counted by.
    private static let bins = 31
    private static let moments = 5
    /// Of the highest spike or ridge, in distances between baselines: none runs into the next.
    private static let reach = 0.92

    init(net: Net, methods: [MeasuredRuns]) {
        self.net = net
        self.methods = methods
        let all = methods.map { entry in
            entry.finished.flatMap {
                DenseWeights($0, layout: entry.plan.layout).values.map(\.magnitude)
            }
        }
        medianSizes = all.map { quantile($0, 0.5) }
        let sizes = all.flatMap(\.self)
        let edges = WeightDensity.edges(of: sizes, count: Self.bins)
        self.edges = edges
        histories = methods.map { Self.history($0, edges: edges) }
        let reach = edges[edges.count - 1]
        beyond = Double(sizes.count { $0 > reach }) / Double(max(sizes.count, 1))
    }

    private static func history(_ entry: MeasuredRuns, edges: [Double]) -> [Ridge] {
        let epochs = entry.finished.first?.checkpoints.map(\.epoch) ?? []
        guard epochs.count > 1 else { return [] }
        let last = epochs.count - 1
        let places = (0..<moments).map { $0 * last / (moments - 1) }
        return places.map { place in
            let values = entry.finished.filter { place < $0.checkpoints.count }.flatMap {
                DenseWeights($0.checkpoints[place].parameters, layout: entry.plan.layout).values
            }
            return Ridge(
                epoch: epochs[place], weights: WeightDensity(values, edges: edges))
        }
    }

    var data: DataTable {
        var table = DataTable(columns: ["method", "epoch", "from", "to", "density", "exact zeros"])
        for (entry, ridges) in zip(methods, histories) {
            for ridge in ridges {
                for bin in ridge.weights.densities.indices {
                    table.append([
                        .text(entry.method.id), .integer(ridge.epoch), .number(edges[bin]),
                        .number(edges[bin + 1]), .number(ridge.weights.densities[bin]),
                        .number(ridge.weights.zeros),
                    ])
                }
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let drawn = histories.map(drawn)
        let highest = RidgelineMark.highest(drawn.joined())
        let panels = methods.indices.map { place in
            let (entry, history, ridges) = (methods[place], histories[place], drawn[place])
            let mark = RidgelineMark(
                ridges, series: Series(name: "", slot: entry.method.slot), highest: highest,
                reach: Self.reach)
            return Panel(
                title: words(entry.method.label),
                x: Axis(words("label.weight")),
                y: Axis(
                    words("label.epoch"),
                    ticks: .at(
                        zip(ridges, history).map {
                            (value: $0.baseline, label: RichText(String($1.epoch)))
                        })),
                marks: [mark] + zeros(history, ridges, words),
                note: words(
                    "weights-ridges.note", ["size": .number(medianSizes[place], digits: 2)])
            ).withNoteBelowTitle
        }
        return Figure(
            id: "weights-ridges",
            title: title(words),
            subtitle: words("weights-ridges.subtitle"),
            caption: words(
                "weights-ridges.caption",
                [
                    "setting": .phrase(net.setting(seeds: methods.first?.runs.count ?? 0)),
                    "strengths": .phrase(
                        net.strengths(of: [.l1, .l2, .dropout]) ?? .sentences([])),
                    "beyond": .percentage(beyond, digits: 1),
                ]),
            description: words("weights-ridges.description"),
            panels: panels.rows(of: 4), arrangement: .list, legend: .none, panelAspect: 0.95)
    }

    private func drawn(_ history: [Ridge]) -> [RidgelineMark.Ridge] {
        history.enumerated().map { place, ridge in
            ridge.weights.ridge(baseline: Double(history.count - 1 - place), edges: edges)
        }
    }

    /// What the spikes stand for, at the end of their baselines, where there is more than next to nothing.
    private func zeros(
        _ history: [Ridge], _ ridges: [RidgelineMark.Ridge], _ words: Words
    ) -> [any Mark] {
        zip(history, ridges).filter { $0.0.weights.zeros >= Self.worthWords }.map {
            history, ridge in
            TextMark(
                words("weights-ridges.zeros", ["share": .percentage(history.weights.zeros)]),
                at: Point(edges[edges.count - 1], ridge.baseline + 0.5), anchor: .left)
        }
    }

    /// A share of zeros from which on it is written.
    private static let worthWords = 0.005

    /// Whether dropout drives weights apart, seed by seed: how large they are in the middle, with it and without.
    private func title(_ words: Words) -> RichText {
        func place(_ method: Method) -> Int? { methods.firstIndex { $0.method == method } }
        guard let wide = place(.dropout), let plain = place(.none),
            methods[wide].measured(by: .medianSize)
                .median(over: methods[plain].measured(by: .medianSize))
                .direction(margin: Margin.ratio, from: 1) == .more
        else { return words("weights-ridges.title-plain") }
        return words(
            "weights-ridges.title",
            [
                "wide": .number(medianSizes[wide], digits: 2),
                "plain": .number(medianSizes[plain], digits: 2),
            ])
    }
}
