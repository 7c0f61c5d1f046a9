import Base
import Charts
import Methods
import Results

/// How large the weights end, configuration by configuration: a ridge each, to a height of its own, for one may have all
/// its weights next to zero; exact zeros as a spike.
struct ComparisonWeights: FigureDrawing {
    static let id = "compare-weights"
    private static let most = 16
    /// Odd, so that small weights fall into one bin; finer where each has many weights.
    private static let bins = (few: 41, many: 81)
    private static let manyWeights = 4000
    /// Of the highest ridge, in distances between baselines.
    private static let reach = 0.92
    /// A share of zeros from which on it is written.
    private static let worthWords = 0.005

    let compared: ComparedConfigurations
    private let shown: [Int]
    private let edges: [Double]
    /// Of those that are shown.
    private let weights: [WeightDensity]

    init(_ compared: ComparedConfigurations) {
        self.compared = compared
        let shown = compared.shown(atMost: Self.most)
        let sizes = shown.flatMap { compared.entries[$0].weights.map(\.magnitude) }
        let fewest = shown.map { compared.entries[$0].weights.count }.min() ?? 0
        let edges = WeightDensity.edges(
            of: sizes, count: fewest < Self.manyWeights ? Self.bins.few : Self.bins.many)
        (self.shown, self.edges) = (shown, edges)
        weights = shown.map { WeightDensity(compared.entries[$0].weights, edges: edges) }
    }

    var divergence: Divergence { compared.divergence(of: shown) }

    var data: DataTable {
        var table = DataTable(columns: [
            "configuration", "from", "to", "density", "exact zeros",
        ])
        for (place, own) in zip(shown, weights) {
            for bin in own.densities.indices {
                table.append([
                    .text(compared.entries[place].configuration.id), .number(edges[bin]),
                    .number(edges[bin + 1]), .number(own.densities[bin]), .number(own.zeros),
                ])
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let drawn = weights.enumerated().map { line, own in
            own.ridge(baseline: Double(weights.count - 1 - line), edges: edges)
        }
        let marks = shown.indices.flatMap { line -> [any Mark] in
            let slot = compared.entries[shown[line]].configuration.use.method.slot
            let mark = RidgelineMark(
                [drawn[line]], series: Series(name: "", slot: slot),
                highest: RidgelineMark.highest([drawn[line]]), reach: Self.reach)
            guard weights[line].zeros >= Self.worthWords else { return [mark] }
            return [
                mark,
                TextMark(
                    words("weights-ridges.zeros", ["share": .percentage(weights[line].zeros)]),
                    at: Point(edges[edges.count - 1], drawn[line].baseline + 0.5), anchor: .left),
            ]
        }
        return Figure(
            id: Self.id, title: words("compare-weights.title"),
            subtitle: words(
                weights.contains { $0.zeros > 0 }
                    ? "compare-weights.subtitle-zeros" : "compare-weights.subtitle"),
            caption: words(compared.setting(showing: shown, isOfFirstSeeds: true)),
            description: words("compare-weights.description"),
            panels: [
                [
                    Panel(
                        x: Axis(words("label.weight")),
                        y: Axis(
                            "",
                            ticks: .at(
                                zip(drawn, shown).map {
                                    (value: $0.baseline, label: words(compared.label($1)))
                                })),
                        marks: marks)
                ]
            ], legend: .none, panelAspect: min(1.6, max(0.2, 0.07 * Double(shown.count))))
    }
}
