import Base
import Charts
import Generators
import Methods
import Neural
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

    /// Rows in a batch of the figure: four points have so few values that a unit can take only some shapes.
    private static let rows = 64
    private static let moments = 6

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let entry = try await laboratory.onFourPoints(.batchNorm)
        let net = laboratory.settings.xor8
        let source = DataSource.noisyXORRows(Self.rows)
        let drawn = try await laboratory.measured(net.plan(with: .batchNorm), on: source)
        let values = NormalizedValues(
            entry.plan, entry.finished, hidden: net.width, moments: 2
        ) { _ in
            XOR.samples
        }
        let figure = DensityFigure(
            net: net, rows: Self.rows,
            values: NormalizedValues(
                drawn.plan, drawn.finished, hidden: net.width, moments: Self.moments
            ) {
                laboratory.data(source, seed: $0).training
            }, seeds: drawn.runs.count)
        let affine = AffineParameters(entry)
        return Findings(
            figure, of: Divergence([.init("", drawn.diverged)]),
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

/// Densities of z, of the normalized values and of what γ and β make of them, one above the other from the start to
/// the end of training, all to one scale of heights.
struct DensityFigure: FigureDrawing {
    let net: Net
    /// In the one batch.
    let rows: Int
    let values: NormalizedValues
    let seeds: Int

    private let edges: [Double]
    /// The share of what is drawn that lies beyond the axis.
    private let beyond: Double

    private static let bins = 60
    /// Of the highest ridge, in distances between baselines.
    private static let reach = 2.2

    private static let kinds:
        [(name: String, key: String, values: @Sendable (NormalizedValues.Moment) -> [Double])] = [
            ("before", "batchnorm-densities.before", { $0.before }),
            ("normalized", "batchnorm-densities.normalized", { $0.normalized }),
            ("after", "batchnorm-densities.after", { $0.after }),
        ]

    init(net: Net, rows: Int, values: NormalizedValues, seeds: Int) {
        self.net = net
        self.rows = rows
        self.values = values
        self.seeds = seeds
        let sizes = values.moments.flatMap {
            ($0.before + $0.normalized + $0.after).map(\.magnitude)
        }
        let bound = quantile(sizes, 0.98)
        let reach = bound.isFinite ? max(bound, 2) : 2
        edges = (0...Self.bins).map { (2 * Double($0) / Double(Self.bins) - 1) * reach }
        beyond = Double(sizes.count { $0 > reach }) / Double(max(sizes.count, 1))
    }

    var data: DataTable {
        var table = DataTable(columns: ["epoch", "values", "from", "to", "density"])
        for moment in values.moments {
            for kind in Self.kinds {
                let heights = densities(kind.values(moment))
                for bin in heights.indices {
                    table.append([
                        .integer(moment.epoch), .text(kind.name), .number(edges[bin]),
                        .number(edges[bin + 1]), .number(heights[bin]),
                    ])
                }
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let deviations = Self.kinds.map { kind in
            values.moments.last.map { Self.deviation(kind.values($0)) } ?? .nan
        }
        let ridges = Self.kinds.map { kind in
            values.moments.enumerated().map { place, moment in
                RidgelineMark.Ridge(
                    baseline: Double(values.moments.count - 1 - place), edges: edges,
                    densities: densities(kind.values(moment)))
            }
        }
        let highest = RidgelineMark.highest(ridges.joined())
        let ticks = values.moments.enumerated().map { place, moment in
            (
                value: Double(values.moments.count - 1 - place),
                label: RichText(formatted(Double(moment.epoch)))
            )
        }
        let panels = Self.kinds.indices.map { place in
            Panel(
                title: words(
                    Phrase(
                        Self.kinds[place].key,
                        ["deviation": .number(deviations[place], digits: 2)])),
                x: Axis(words("label.value")),
                y: Axis(words("label.epoch"), ticks: .at(ticks)),
                marks: [
                    RidgelineMark(
                        ridges[place],
                        series: Series(
                            name: "", slot: place == 0 ? Method.none.slot : Method.batchNorm.slot),
                        highest: highest, reach: Self.reach)
                ])
        }
        return Figure(
            id: "batchnorm-densities",
            title: words("batchnorm-densities.title"),
            subtitle: words("batchnorm-densities.subtitle"),
            caption: words(
                "batchnorm-densities.caption",
                [
                    "network": .phrase(net.name), "rows": .count(rows),
                    "rate": .number(net.learningRate), "epochs": .count(net.epochs),
                    "seeds": .seeds(seeds), "activation": .text(net.activation.name),
                    "beyond": .percentage(beyond, digits: 1),
                ]),
            description: words("batchnorm-densities.description"),
            panels: [panels], legend: .none, panelAspect: 1.1)
    }

    private func densities(_ own: [Double]) -> [Double] {
        let width = edges[1] - edges[0]
        var heights = [Double](repeating: 0, count: Self.bins)
        for value in own where value.magnitude <= edges[Self.bins] {
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
