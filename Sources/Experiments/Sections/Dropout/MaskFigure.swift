import Base
import Charts
import Methods
import Neural
import Results

/// The masks that were drawn.
struct DropoutMasksPart: SectionPart {
    let tasks = TaskScope.fourPoints
    let heading: FigureHeading? = FigureHeading(
        "dropout-masks", reach: FigureReach([.fourPoints], strengths: [.dropout]))
    let claims = [
        ClaimDefinition(
            "3.2-c", figure: "dropout-masks", parts: [.derived(.supports), .derived(.refutes)])
    ]

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let settings = laboratory.settings
        let entry = try await laboratory.onFourPoints(.dropout)
        let article = try await laboratory.measured(.dropout, of: settings.article)
        let kept = entry.runs.flatMap { $0.masks.joined().joined() }
        let rate = settings.strengths[.dropout]
        let figure = MaskFigure(net: settings.xor8, entry: entry)
        return Findings(
            figure, of: figure.divergence,
            quantities: [
                "dropout.observedKeep": .share(
                    Share(kept.count { $0 }, of: kept.count), digits: 1),
                "dropout.bothDropped": .share(
                    emptiedRows(article.runs, hidden: settings.article.width), digits: 1),
                "dropout.bothDropped.expected": .percentage(rate * rate, digits: 1),
            ],
            explorations: [
                MaskLab(net: settings.xor8, seed: laboratory.seeds[0]).exploration
            ].compactMap(\.self))
    }
}

/// Which hidden units were dropped in the first steps of the first seed, and how often over all
/// seeds.
struct MaskFigure: FigureDrawing {
    let net: Net
    let entry: MeasuredRuns

    /// Masks stay masks, whatever became of the weights.
    var divergence: Divergence { Divergence(entry.runs).lost(.shown) }

    private var hidden: Int { net.width }

    var data: DataTable {
        var table = DataTable(columns: ["seed", "step", "row", "unit", "kept"])
        guard let run = entry.runs.first else { return table }
        for (step, masks) in run.masks.enumerated() {
            for (place, isKept) in (masks.first ?? []).enumerated() {
                table.append([
                    .integer(Int(run.seed)), .integer(step + 1), .integer(place / hidden + 1),
                    .integer(place % hidden + 1), .integer(isKept ? 1 : 0),
                ])
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let steps = entry.runs.first?.masks.count ?? 0
        let units = (0..<hidden).map { RichText(String(hidden - $0)) }
        return Figure(
            id: "dropout-masks",
            title: words("dropout-masks.title"),
            subtitle: words(
                "dropout-masks.subtitle",
                ["shown": .count(min(Self.networks, steps)), "steps": .count(steps)]),
            caption: words(
                "dropout-masks.caption",
                [
                    "setting": .phrase(net.setting(seeds: 1)),
                    "activation": .text(net.activation.name),
                    "rate": .number(net.strengths[.dropout]),
                    "kept": .percentage(keptOfShown.value), "steps": .count(steps),
                ]),
            description: words("dropout-masks.description"),
            panels: [
                [networksPanel(min(Self.networks, steps), words)],
                [
                    Panel(
                        x: Axis(words("label.step")),
                        y: Axis(words("label.hidden-unit"), scale: .categories(units)),
                        marks: raster(steps))
                ],
            ], shareX: false, shareY: false, legend: .none, panelAspect: 0.2)
    }

    /// How many masks are drawn as networks.
    private static let networks = 5

    /// The thinned networks of the first row in the first steps, beside each other.
    private func networksPanel(_ count: Int, _ words: Words) -> Panel {
        let layers = [
            NetworkMark.Weights(
                inputs: net.inputs, outputs: hidden,
                values: .init(repeating: 1, count: net.inputs * hidden)),
            NetworkMark.Weights(
                inputs: hidden, outputs: 1, values: .init(repeating: 1, count: hidden)),
        ]
        let line = Series(name: "", ink: 0)
        let pitch = Double(layers.count) + 1
        let marks = (0..<count).map { step in
            NetworkMark(
                layers,
                dropped: [
                    [],
                    Set((0..<hidden).filter { !(entry.runs[0].masks[step].first?[$0] ?? true) }),
                ], left: pitch * Double(step),
                // All weights are drawn alike, and thin.
                largest: 6, positive: line, negative: line)
        }
        let ticks = (0..<count).map { step in
            (
                value: pitch * Double(step) + 1,
                label: words("dropout-masks.step", ["step": .count(step + 1)])
            )
        }
        // The numbers of units stand where their discs do.
        let units = (0..<hidden).map { unit in
            (
                value: NetworkMark.height(of: unit, of: hidden),
                label: RichText(String(unit + 1))
            )
        }
        return Panel(
            x: Axis(
                "", domain: -0.5...max(pitch * Double(count) - 0.5, 1), ticks: .at(ticks)),
            y: Axis(
                words("label.hidden-unit"), domain: NetworkMark.domainY, ticks: .at(units)),
            marks: marks)
    }

    /// Of the cells that are drawn.
    private var keptOfShown: Share {
        let masks = (entry.runs.first?.masks ?? []).compactMap { $0.first?.prefix(hidden) }
        return Share(masks.joined().count { $0 }, of: masks.count * hidden)
    }

    /// The masks of the first row, one line of cells per unit: filled where it was kept, as its disc is above.
    private func raster(_ steps: Int) -> [any Mark] {
        guard steps > 0 else { return [] }
        let kept = (0..<hidden).flatMap { unit in
            (0..<steps).map { step in entry.runs[0].masks[step].first?[unit] ?? true }
        }
        return [
            RasterMark(
                on: GridArea(
                    columns: steps, rows: hidden, x: 0.5...(Double(steps) + 0.5),
                    y: -0.5...(Double(hidden) - 0.5)), filled: kept)
        ]
    }
}
