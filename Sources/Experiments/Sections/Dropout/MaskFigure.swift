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
            explorations: [MaskFrames(net: settings.xor8, entry: entry).exploration].compactMap(
                \.self))
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
        let rates = keptPerUnit
        let total = Share(
            rates.reduce(0) { $0 + $1.successes }, of: rates.reduce(0) { $0 + $1.trials })
        let nominal = 1 - net.strengths[.dropout]
        let asked = Phrase.Value.number(nominal * 100)
        let units = (0..<hidden).map { RichText(String(hidden - $0)) }
        let series = entry.method.series(words)
        let unitAxis = Axis(words("label.hidden-unit"), scale: .categories(units))
        return Figure(
            id: "dropout-masks",
            title: words(
                "dropout-masks.title",
                ["kept": .percentage(total.value, digits: 1), "asked": asked]),
            subtitle: words("dropout-masks.subtitle", ["steps": .count(steps)]),
            caption: words(
                "dropout-masks.caption",
                [
                    "setting": .phrase(net.setting(seeds: entry.runs.count)),
                    "activation": .text(net.activation.name),
                    "rate": .number(net.strengths[.dropout]),
                ]),
            description: words("dropout-masks.description", ["asked": asked]),
            panels: [
                [
                    Panel(
                        title: words("label.masks-first-seed"),
                        x: Axis(words("label.step")), y: unitAxis, marks: raster(steps)),
                    Panel(
                        title: words("label.keep-rate"),
                        x: Axis.percent(
                            words("label.kept"),
                            of: rates.flatMap { [$0.interval.low * 100, $0.interval.high * 100] }
                                + [nominal * 100]), y: unitAxis,
                        marks: [
                            ReferenceMark(.vertical, at: nominal * 100),
                            IntervalMark(
                                rates.enumerated().map { unit, share in
                                    let interval = share.interval
                                    return (
                                        position: Double(hidden - 1 - unit),
                                        value: share.value * 100,
                                        interval: Interval(
                                            interval.low * 100, interval.high * 100)
                                    )
                                }, series: series, orientation: .horizontal),
                        ]),
                ]
            ], shareX: false, legend: .none, panelAspect: 0.7)
    }

    /// The masks of the first row, one line of cells per unit.
    private func raster(_ steps: Int) -> [any Mark] {
        guard steps > 0 else { return [] }
        let dropped = (0..<hidden).flatMap { unit in
            (0..<steps).map { step in !(entry.runs[0].masks[step].first?[unit] ?? true) }
        }
        return [
            RasterMark(
                on: GridArea(
                    columns: steps, rows: hidden, x: 0.5...(Double(steps) + 0.5),
                    y: -0.5...(Double(hidden) - 0.5)), filled: dropped)
        ]
    }

    private var keptPerUnit: [Share] {
        (0..<hidden).map { unit in
            var (kept, trials) = (0, 0)
            for run in entry.runs {
                for masks in run.masks {
                    guard let mask = masks.first else { continue }
                    for place in stride(from: unit, to: mask.count, by: hidden) {
                        trials += 1
                        if mask[place] { kept += 1 }
                    }
                }
            }
            return Share(kept, of: trials)
        }
    }
}
