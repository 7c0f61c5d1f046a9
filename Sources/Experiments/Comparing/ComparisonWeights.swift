import Base
import Charts
import Methods
import Results

/// How large the weights end, configuration by configuration: a ridge each, to a height of its own, for one may have all
/// its weights next to zero; exact zeros as a spike.
struct ComparisonWeights: FigureDrawing {
    static let id = "compare-weights"
    private static let most = 16
    /// Odd, so that small weights fall into one bin.
    private static let bins = 41
    /// Of the highest ridge, in distances between baselines.
    private static let reach = 0.92
    /// A share of zeros from which on it is written.
    private static let worthWords = 0.005

    private struct Ridge {
        let place: Int
        let densities: [Double]
        let zeros: Double
    }

    let compared: ComparedConfigurations
    private let shown: [Int]
    private let edges: [Double]
    private let ridges: [Ridge]

    init(_ compared: ComparedConfigurations) {
        self.compared = compared
        let shown = compared.shown(atMost: Self.most)
        let sizes = shown.flatMap { compared.entries[$0].weights.map(\.magnitude) }
        let bound = quantile(sizes, 0.99)
        let reach = bound.isFinite && bound > 0 ? bound : 1
        let edges = (0...Self.bins).map { (2 * Double($0) / Double(Self.bins) - 1) * reach }
        (self.shown, self.edges) = (shown, edges)
        ridges = shown.map {
            Self.ridge($0, compared.entries[$0].weights, edges: edges)
        }
    }

    private static func ridge(_ place: Int, _ values: [Double], edges: [Double]) -> Ridge {
        let width = edges[1] - edges[0]
        let unit = 1 / (width * Double(max(values.count, 1)))
        var densities = [Double](repeating: 0, count: edges.count - 1)
        for value in values where value != 0 && value.magnitude <= edges[edges.count - 1] {
            bin(of: value, from: edges[0], width: width, count: densities.count)
                .map { densities[$0] += unit }
        }
        return Ridge(
            place: place, densities: densities,
            zeros: Double(values.count { $0 == 0 }) / Double(max(values.count, 1)))
    }

    var divergence: Divergence { compared.divergence(of: shown) }

    var data: DataTable {
        var table = DataTable(columns: [
            "configuration", "from", "to", "density", "exact zeros",
        ])
        for ridge in ridges {
            for bin in ridge.densities.indices {
                table.append([
                    .text(compared.entries[ridge.place].configuration.id), .number(edges[bin]),
                    .number(edges[bin + 1]), .number(ridge.densities[bin]), .number(ridge.zeros),
                ])
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let width = edges[1] - edges[0]
        let drawn = ridges.enumerated().map { line, ridge in
            RidgelineMark.Ridge(
                baseline: Double(ridges.count - 1 - line), edges: edges,
                densities: ridge.densities, spike: ridge.zeros > 0 ? ridge.zeros / width : nil)
        }
        let marks = zip(ridges, drawn).flatMap { ridge, drawn -> [any Mark] in
            let slot = compared.entries[ridge.place].configuration.use.method.slot
            let mark = RidgelineMark(
                [drawn], series: Series(name: "", slot: slot),
                highest: RidgelineMark.highest([drawn]), reach: Self.reach)
            guard ridge.zeros >= Self.worthWords else { return [mark] }
            return [
                mark,
                TextMark(
                    words("weights-ridges.zeros", ["share": .percentage(ridge.zeros)]),
                    at: Point(edges[edges.count - 1], drawn.baseline + 0.5), anchor: .left),
            ]
        }
        return Figure(
            id: Self.id, title: words("compare-weights.title"),
            subtitle: words("compare-weights.subtitle"),
            caption: words(compared.setting(showing: shown, isOfFirstSeeds: true)),
            description: words("compare-weights.description"),
            panels: [
                [
                    Panel(
                        x: Axis(words("label.weight")),
                        y: Axis(
                            "",
                            ticks: .at(
                                zip(drawn, ridges).map {
                                    (value: $0.baseline, label: words(compared.label($1.place)))
                                })),
                        marks: marks)
                ]
            ], legend: .none, panelAspect: min(1.6, max(0.2, 0.07 * Double(ridges.count))))
    }
}
