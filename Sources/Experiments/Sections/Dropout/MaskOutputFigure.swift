import Base
import Charts
import Datasets
import Generators
import Methods
import Neural
import Results

/// How much the answers scatter under masks, and what scaling does about their mean.
struct DropoutOutputsPart: SectionPart {
    let tasks = TaskScope.fourPoints
    let heading: FigureHeading? = FigureHeading(
        "dropout-outputs", reach: FigureReach([.fourPoints], strengths: [.dropout]))
    let claims = [
        ClaimDefinition(
            "3.2-a", figure: "dropout-outputs", isWhole: true,
            parts: [
                .measured(
                    .logits,
                    .threshold(
                        below: Outcome(.supports, "small"), Margin.logits,
                        above: Outcome(.refutes, "shifts"))),
                .derived(.supports),
                .measured(
                    .points,
                    .threshold(
                        below: Outcome(.supports, "near"), Margin.probability,
                        above: Outcome(.refutes, "far"))),
            ])
    ]

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let entry = try await laboratory.onFourPoints(.dropout)
        let net = laboratory.settings.xor8
        let outputs = MaskOutputs(entry, net: net)
        return Findings(
            MaskOutputFigure(net: net, entry: entry, outputs: outputs), of: Divergence(entry.runs),
            quantities: [
                "dropout.masks": .count(MaskOutputs.count),
                "dropout.spread": .spread(outputs.deviations),
                "dropout.shift": .percentages(Spread(outputs.shifts), digits: 1),
                "dropout.shift.unscaled": .spread(Spread(outputs.unscaledShifts)),
            ],
            estimates: [
                "3.2-a.1": .median(of: outputs.unscaledShifts).from(entry.diverged),
                "3.2-a.3": .median(of: outputs.shifts).from(entry.diverged),
            ])
    }
}

/// The first network's answers under random masks, for each of the four rows.
struct MaskOutputFigure: FigureDrawing {
    let net: Net
    let entry: MeasuredRuns
    let outputs: MaskOutputs

    var data: DataTable {
        var table = DataTable(columns: [
            "row", "mask", "probability", "full network", "mean over all masks",
        ])
        for (row, values) in outputs.first.enumerated() {
            for (mask, value) in values.enumerated() {
                table.append([
                    .integer(row + 1), .integer(mask + 1), .number(value),
                    .number(outputs.full[row]), .number(outputs.means[row]),
                ])
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let samples = XOR.samples
        let spread = Phrase.Value.number(outputs.deviations.median, digits: 2)
        let rows = (0..<samples.rows).map { row in
            RichText(
                "(\(formatted(samples.inputs[2 * row])), \(formatted(samples.inputs[2 * row + 1]))) → \(formatted(samples.targets[row]))"
            )
        }
        let masked = Series(
            name: words("label.one-mask-training"), slot: entry.method.slot)
        let full = Series(
            name: words("label.every-unit-evaluation"), slot: 0)
        let mean = Series(name: words("label.mean-over-masks"), slot: 7)
        var marks: [any Mark] = [ReferenceMark(.horizontal, at: 0.5)]
        for (row, values) in outputs.first.enumerated() {
            marks.append(StripMark(values, at: Double(row), spread: 0.32, series: masked))
        }
        marks.append(
            ScatterMark(
                outputs.means.enumerated().map { Point(Double($0) + 0.12, $1) }, series: mean,
                radius: 3.5))
        marks.append(
            ScatterMark(
                outputs.full.enumerated().map { Point(Double($0) - 0.12, $1) }, series: full,
                radius: 3.5))
        return Figure(
            id: "dropout-outputs",
            title: words(
                "dropout-outputs.title",
                [
                    "spread": spread,
                    "shift": .hundredths(quantile(outputs.shifts, 0.5), digits: 1),
                ]),
            subtitle: words("dropout-outputs.subtitle", ["masks": .count(MaskOutputs.count)]),
            caption: words(
                "dropout-outputs.caption",
                [
                    "setting": .phrase(net.setting(seeds: entry.runs.count)),
                    "rate": .number(net.strengths[.dropout]),
                    "keep": .number(1 - net.strengths[.dropout]),
                    "means": .phrase(
                        outputs.isWhole ? "dropout-outputs.exact" : "dropout-outputs.drawn",
                        ["masks": .count(MaskSet.drawn)]),
                ]),
            description: words("dropout-outputs.description", ["spread": spread]),
            panels: [
                [
                    Panel(
                        x: Axis(
                            words("label.row-inputs-target"),
                            scale: .categories(rows)),
                        y: Axis(
                            words("label.probability-of-class-1"), domain: 0...1),
                        marks: marks)
                ]
            ], panelAspect: 0.5)
    }
}
