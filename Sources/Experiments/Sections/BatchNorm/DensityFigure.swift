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
            }, seeds: drawn.runs.count, comparing: drawn.comparing)
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
/// the end of training, all to one scale of heights, each with its standard deviation.
struct DensityFigure: FigureDrawing {
    let net: Net
    /// In the one batch.
    let rows: Int
    let values: NormalizedValues
    let seeds: Int
    /// How sure a comparison must be.
    let comparing: Confidence

    private let edges: [Double]
    /// The share of the widest ridge that lies beyond the axis.
    private let beyond: Double

    private static let bins = 80
    /// Of the highest ridge, in distances between baselines.
    private static let reach = 1.9
    /// Of the widest ridge, what lies on the axis.
    private static let shown = 0.995
    /// Beside the ridges stand their standard deviations: so wide is that, in half widths of the ridges.
    private static let margin = 0.9

    private static let kinds:
        [(
            name: String, key: String,
            values: @Sendable (NormalizedValues.Moment) -> NormalizedValues.Values
        )] = [
            ("before", "batchnorm-densities.before", { $0.before }),
            ("normalized", "batchnorm-densities.normalized", { $0.normalized }),
            ("after", "batchnorm-densities.after", { $0.after }),
        ]

    init(net: Net, rows: Int, values: NormalizedValues, seeds: Int, comparing: Confidence) {
        self.net = net
        self.rows = rows
        self.values = values
        self.seeds = seeds
        self.comparing = comparing
        let widest = values.moments.flatMap { [$0.before, $0.normalized, $0.after] }
            .map { $0.all.map(\.magnitude) }
            .largest { quantile($0, Self.shown) }
        let bound = quantile(widest ?? [], Self.shown)
        let reach = bound.isFinite ? max(bound, 2) : 2
        edges = (0...Self.bins).map { (2 * Double($0) / Double(Self.bins) - 1) * reach }
        beyond = Double((widest ?? []).count { $0 > reach }) / Double(max(widest?.count ?? 0, 1))
    }

    var data: DataTable {
        var table = DataTable(columns: ["epoch", "values", "from", "to", "density"])
        for moment in values.moments {
            for kind in Self.kinds {
                let heights = densities(kind.values(moment).all)
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
        let finding = title(words)
        return Figure(
            id: "batchnorm-densities",
            title: words(finding),
            subtitle: words("batchnorm-densities.subtitle"),
            caption: words(
                "batchnorm-densities.caption",
                [
                    "network": .phrase(net.name), "rows": .count(rows),
                    "rate": .number(net.learningRate), "epochs": .count(net.epochs),
                    "seeds": .seeds(seeds), "activation": .text(net.activation.name),
                    "beyond": .percentage(beyond, digits: 1),
                ]),
            description: words("batchnorm-densities.description", ["finding": .phrase(finding)]),
            panels: [panels(words)], legend: .none, panelAspect: 0.95)
    }

    /// What γ and β make of the normalized values' standard deviation by the end, seed by seed.
    private func title(_ words: Words) -> Phrase {
        guard let last = values.moments.last else { return .heading(of: "batchnorm-densities") }
        let told = [
            "normalized": Self.deviation(last.normalized), "after": Self.deviation(last.after),
        ]
        let isAlike = words.areAlike(Self.deviation(last.normalized), Self.deviation(last.after))
        let change = Estimate.median(of: last.after.deviations).at(comparing)
        switch change.direction(margin: Margin.ratio, from: 1) {
        case .more where !isAlike: return Phrase("batchnorm-densities.title-wider", told)
        case .less where !isAlike: return Phrase("batchnorm-densities.title-narrower", told)
        case .open where !isAlike, .unknown where !isAlike && !last.after.deviations.isEmpty:
            return Phrase("batchnorm-densities.title-open", told)
        case .open, .unknown: return .heading(of: "batchnorm-densities")
        case .less, .alike, .more: return Phrase("batchnorm-densities.title-alike", told)
        }
    }

    /// As labels and the title write it: the median over seeds.
    private static func deviation(_ values: NormalizedValues.Values) -> Phrase.Value {
        .number(quantile(values.deviations, 0.5), digits: 2)
    }

    private func panels(_ words: Words) -> [Panel] {
        func baseline(_ place: Int) -> Double { Double(values.moments.count - 1 - place) }
        let ridges = Self.kinds.map { kind in
            values.moments.enumerated().map { place, moment in
                RidgelineMark.Ridge(
                    baseline: baseline(place), edges: edges,
                    densities: densities(kind.values(moment).all))
            }
        }
        let highest = RidgelineMark.highest(ridges.joined())
        let ticks = values.moments.enumerated().map { place, moment in
            (value: baseline(place), label: RichText(formatted(Double(moment.epoch))))
        }
        let bound = edges[Self.bins]
        let x = Axis(
            words("label.value"), domain: -bound...bound * (1 + Self.margin), ticks: .at(valueTicks)
        )
        return Self.kinds.indices.map { place in
            let kind = Self.kinds[place]
            // A little above the line that every ridge stands on.
            let deviations = values.moments.enumerated().map { order, moment in
                TextMark(
                    words(
                        "batchnorm-densities.deviation",
                        ["deviation": Self.deviation(kind.values(moment))]),
                    at: Point(bound, baseline(order) + 0.4), anchor: .right)
            }
            return Panel(
                title: words(Phrase(kind.key)), x: x,
                y: Axis(words("label.epoch"), ticks: .at(ticks)),
                marks: [
                    RidgelineMark(
                        ridges[place],
                        series: place == 0
                            ? Series(name: "", ink: 0)
                            : Series(name: "", slot: Method.batchNorm.slot),
                        highest: highest, reach: Self.reach)
                ] + deviations)
        }
    }

    /// Zero and a round number on either side of it, where ridges lie.
    private var valueTicks: [(value: Double, label: RichText)] {
        let bound = edges[Self.bins]
        var power = 1.0
        while power * 10 <= bound { power *= 10 }
        let step = [5, 2, 1].first { $0 * power <= bound } ?? 1
        return [-step * power, 0, step * power].map { ($0, RichText(formatted($0))) }
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
}
