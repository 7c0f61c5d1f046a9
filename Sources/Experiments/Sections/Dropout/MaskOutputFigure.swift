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
                "dropout.masks": .count(outputs.probabilities.count),
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

/// The outputs of the first network under masks, for each of the four rows.
struct MaskOutputFigure: FigureDrawing {
    let net: Net
    let entry: MeasuredRuns
    let outputs: MaskOutputs

    private static let bins = 120

    var data: DataTable {
        var table = DataTable(columns: ["row", "what", "probability of the mask", "logit"])
        for (row, own) in outputs.first.enumerated() {
            func add(_ what: String, _ probability: Double, _ logit: Double) {
                table.append([
                    .integer(row + 1), .text(what), .number(probability), .number(logit),
                ])
            }
            for (mask, logit) in own.masked.enumerated() {
                add("mask \(mask + 1)", outputs.probabilities[mask], logit)
            }
            add("mean over masks, scaled", .nan, own.mean)
            add("mean over masks, not scaled", .nan, own.unscaled)
            add("every unit", .nan, own.full)
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let spread = Phrase.Value.number(outputs.deviations.median, digits: 2)
        return Figure(
            id: "dropout-outputs",
            title: words(
                outputs.isLinear ? "dropout-outputs.title" : "dropout-outputs.title-near"),
            subtitle: words("dropout-outputs.subtitle"),
            caption: words(
                "dropout-outputs.caption",
                [
                    "setting": .phrase(net.setting(seeds: 1)),
                    "rate": .number(net.strengths[.dropout]),
                    "keep": .number(1 - net.strengths[.dropout]),
                    "means": .phrase(
                        outputs.isWhole ? "dropout-outputs.exact" : "dropout-outputs.drawn",
                        ["masks": .count(MaskSet.drawn)]),
                ]),
            description: words("dropout-outputs.description", ["spread": spread]),
            panels: [[panel(words)]], panelAspect: 0.42)
    }

    /// Rows above each other; pre-activations below, the probabilities that they mean above.
    private func panel(_ words: Words) -> Panel {
        let samples = XOR.samples
        let rows = outputs.first.count
        func baseline(_ row: Int) -> Double { Double(rows - 1 - row) }
        func dots(
            _ key: String, _ ink: Int, _ radius: Double, _ fill: ScatterMark.Fill,
            _ value: (MaskOutputs.Logits) -> Double
        ) -> ScatterMark {
            ScatterMark(
                outputs.first.enumerated().map { Point(value($0.element), baseline($0.offset)) },
                series: Series(name: words(key), ink: ink), radius: radius, fill: fill,
                orientation: .horizontal)
        }
        let ticks = (0..<rows).map { row in
            (
                value: baseline(row),
                label: RichText(
                    "(\(formatted(samples.inputs[2 * row])), \(formatted(samples.inputs[2 * row + 1]))) → \(formatted(samples.targets[row]))"
                )
            )
        }
        let masked = Series(
            name: words("label.one-mask-training"), slot: entry.method.slot)
        return Panel(
            x: Axis(words("dropout-outputs.logit"), domain: range),
            y: Axis(
                words("label.row-inputs-target"), domain: -0.35...Double(rows) - 0.1,
                ticks: .at(ticks)),
            marks: [
                ReferenceMark(.vertical, at: 0), RidgelineMark(ridges, series: masked, reach: 0.8),
                dots("dropout-outputs.mean-scaled", 3, 4.4, .hollow, \.mean),
                dots("label.every-unit-evaluation", 0, 2.2, .filled, \.full),
                dots("dropout-outputs.mean-unscaled", 6, 3, .filled, \.unscaled),
            ],
            top: Axis(
                words("label.probability-of-class-1"),
                ticks: .at(
                    [0.001, 0.05, 0.5, 0.95, 0.999].map { probability in
                        (
                            value: Double.log(probability / (1 - probability)),
                            label: RichText(formatted(probability))
                        )
                    }.filter { range.contains($0.value) })))
    }

    private var range: ClosedRange<Double> {
        let all = outputs.first.flatMap { $0.masked + [$0.full, $0.unscaled] }
        let bound = all.filter(\.isFinite).map(\.magnitude).max() ?? 0
        return -max(1.15 * bound, 4)...max(1.15 * bound, 4)
    }

    /// The masks' outputs as a smooth density, weighted with their probabilities.
    private var ridges: [RidgelineMark.Ridge] {
        let width = (range.upperBound - range.lowerBound) / Double(Self.bins)
        let edges = (0...Self.bins).map { range.lowerBound + Double($0) * width }
        return outputs.first.enumerated().map { row, own in
            RidgelineMark.Ridge(
                baseline: Double(outputs.first.count - 1 - row), edges: edges,
                densities: kernelDensity(
                    of: own.masked, weights: outputs.probabilities,
                    at: edges.dropLast().map { $0 + width / 2 }))
        }
    }
}
