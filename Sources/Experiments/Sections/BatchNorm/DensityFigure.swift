import Base
import Charts
import Methods
import Results

/// What batch norm makes of values, and what γ and β make of that.
struct NormDensitiesPart: SectionPart {
    let tasks = TaskScope.fourPoints
    let heading: FigureHeading? = FigureHeading(
        "batchnorm-densities", reach: FigureReach([.fourPoints]))
    let claims = [
        ClaimDefinition(
            "3.3-a", figure: "batchnorm-densities",
            parts: [
                .derived(.supports),
                .measured(
                    .plain,
                    .difference(
                        from: 1, margin: Margin.ratio, less: Outcome(.refutes, "other"),
                        alike: Outcome(.supports, "alike"), more: Outcome(.refutes, "other"))),
            ]),
        ClaimDefinition("3.3-b", figure: "batchnorm-densities", parts: [.derived(.supports)]),
    ]

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let entry = try await laboratory.onFourPoints(.batchNorm)
        let net = laboratory.settings.xor8
        let values = NormalizedValues(entry, hidden: net.width)
        let affine = AffineParameters(entry)
        return Findings(
            DensityFigure(net: net, entry: entry, values: values), of: Divergence(entry.runs),
            quantities: [
                "batchnorm.mean": .spread(values.unitMeans),
                "batchnorm.sd": .spread(values.unitDeviations, digits: 3),
                "batchnorm.gamma": .spread(Spread(affine.scales.joined())),
                "batchnorm.beta": .spread(Spread(affine.shifts.joined())),
            ],
            estimates: [
                "3.3-a.2": .median(of: values.outputDeviations).from(entry.diverged)
            ])
    }
}

/// Densities of z, of the normalised values and of what γ and β make of them.
struct DensityFigure: FigureDrawing {
    let net: Net
    let entry: MeasuredRuns
    let values: NormalizedValues

    private let edges: [Double]

    private static let bins = 40

    init(net: Net, entry: MeasuredRuns, values: NormalizedValues) {
        self.net = net
        self.entry = entry
        self.values = values
        let sizes = values.moments.flatMap { ($0.before + $0.after).map(\.magnitude) }
        let bound = quantile(sizes, 0.99)
        let reach = bound.isFinite ? max(bound, 2) : 2
        edges = (0...Self.bins).map { (2 * Double($0) / Double(Self.bins) - 1) * reach }
    }

    var data: DataTable {
        var table = DataTable(columns: ["epoch", "values", "from", "to", "density"])
        for moment in values.moments {
            for (name, own) in [
                ("before", moment.before), ("normalized", moment.normalized),
                ("after", moment.after),
            ] {
                let heights = densities(own)
                for bin in heights.indices {
                    table.append([
                        .integer(moment.epoch), .text(name), .number(edges[bin]),
                        .number(edges[bin + 1]), .number(heights[bin]),
                    ])
                }
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let deviation = Phrase.Value.number(values.unitDeviations.median)
        let before = values.moments.last.map { Self.deviation($0.before) } ?? .nan
        let names = [
            words("batchnorm-densities.before"), words("batchnorm-densities.normalized"),
            words("batchnorm-densities.after"),
        ]
        let slots = [0, entry.method.slot, 7]
        let panels = values.moments.map { moment in
            [moment.before, moment.normalized, moment.after].enumerated().map { place, own in
                Panel(
                    title: names[place],
                    x: Axis(words("label.value")),
                    y: Axis(words("batchnorm-densities.density")),
                    marks: [
                        HistogramMark(
                            edges: edges, heights: densities(own),
                            series: Series(name: "", slot: slots[place]))
                    ],
                    note: words("batchnorm-densities.epoch", ["epoch": .count(moment.epoch)]))
            }
        }
        return Figure(
            id: "batchnorm-densities",
            title: words(
                "batchnorm-densities.title",
                ["deviation": deviation, "before": .number(before, digits: 2)]),
            subtitle: words("batchnorm-densities.subtitle"),
            caption: words(
                "batchnorm-densities.caption",
                [
                    "setting": .phrase(net.setting(seeds: entry.runs.count)),
                    "activation": .text(net.activation.name),
                ]),
            description: words("batchnorm-densities.description", ["deviation": deviation]),
            panels: panels, legend: .none, panelAspect: 0.5)
    }

    private func densities(_ own: [Double]) -> [Double] {
        let width = edges[1] - edges[0]
        var heights = [Double](repeating: 0, count: Self.bins)
        for value in own where value.isFinite {
            bin(of: value, from: edges[0], width: width, count: Self.bins)
                .map { heights[$0] += 1 / (width * Double(own.count)) }
        }
        return heights
    }

    private static func deviation(_ values: [Double]) -> Double {
        let count = Double(max(values.count, 1))
        let mean = values.reduce(0, +) / count
        return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count).squareRoot()
    }
}
