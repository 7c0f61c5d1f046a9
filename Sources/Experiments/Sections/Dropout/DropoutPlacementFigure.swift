import Base
import Charts
import Datasets
import Generators
import Methods
import Neural
import Results

/// Units switched off before the activation, after it, and by threshold.
struct DropoutPlacementsPart: SectionPart {
    let tasks = TaskScope.fourPoints
    let heading: FigureHeading? = FigureHeading(
        "dropout-placements",
        reach: FigureReach([.fourPoints], strengths: [.dropout], varies: [.activation]))
    let claims = [
        ClaimDefinition(
            "3.2-b", figure: "dropout-placements",
            parts: [.derived(.supports)]
                + [0, 1].map { _ in
                    .measured(
                        .logits,
                        .threshold(
                            below: Outcome(.supports, "small"), Margin.logits,
                            above: Outcome(.refutes, "shifts")))
                } + [.derived(.refutes)])
    ]

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let placements = try await DropoutPlacements(laboratory.settings.xor8, from: laboratory)
        var quantities: [String: Phrase.Value] = [:]
        for (way, shifts) in zip(DropoutPlacements.Way.allCases, placements.shifts)
        where way != .after {
            quantities["dropout.\(way.rawValue).shift"] = .spread(Spread(shifts))
        }
        return Findings(
            DropoutPlacementFigure(placements: placements), of: placements.divergence,
            quantities: quantities,
            estimates: [
                "3.2-b.2": .median(of: placements.beforeShifts[1]).from(placements.lost[1]),
                "3.2-b.3": .median(of: placements.beforeShifts[0]).from(placements.lost[0]),
            ])
    }
}

/// The first network's answers when units are switched off in four ways.
struct DropoutPlacementFigure: FigureDrawing {
    let placements: DropoutPlacements

    var data: DataTable {
        var table = DataTable(columns: ["way", "row", "p10", "mean", "p90", "full network"])
        for (way, rows) in zip(DropoutPlacements.Way.allCases, placements.answers) {
            for (row, answer) in rows.enumerated() {
                table.append([
                    .text(way.rawValue), .integer(row + 1), .number(answer.range.low),
                    .number(answer.mean), .number(answer.range.high),
                    .number(placements.full[row]),
                ])
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let samples = XOR.samples
        func shift(_ way: DropoutPlacements.Way) -> Phrase.Value {
            .number(quantile(placements[way], 0.5), digits: 2)
        }
        let rows = (0..<samples.rows).map { row in
            RichText(
                "(\(formatted(samples.inputs[2 * row])), \(formatted(samples.inputs[2 * row + 1])))"
            )
        }
        let full = Series(name: words("label.every-unit"), slot: 0)
        let masked = Series(
            name: words("label.mean-over-masks"), slot: Method.dropout.slot)
        let panels = zip(DropoutPlacements.Way.allCases, placements.answers).map { way, answers in
            Panel(
                title: words(way.name),
                x: Axis(words("label.row"), scale: .categories(rows)),
                y: Axis(words("label.probability-of-class-1"), domain: 0...1),
                marks: [
                    ReferenceMark(.horizontal, at: 0.5),
                    IntervalMark(
                        answers.enumerated().map { row, answer in
                            (
                                position: Double(row) + 0.12, value: answer.mean,
                                interval: Interval(
                                    min(answer.range.low, answer.mean),
                                    max(answer.range.high, answer.mean))
                            )
                        }, series: masked, orientation: .vertical),
                    ScatterMark(
                        placements.full.enumerated().map { Point(Double($0) - 0.12, $1) },
                        series: full, radius: 3),
                ], note: words("dropout-placements.note", ["shift": shift(way)]))
        }
        return Figure(
            id: "dropout-placements",
            title: words(
                "dropout-placements.title",
                ["before": shift(.before)]),
            subtitle: words(
                placements.isWhole
                    ? "dropout-placements.subtitle" : "dropout-placements.subtitle-drawn",
                ["masks": .count(MaskSet.drawn)]),
            caption: words(
                "dropout-placements.caption",
                [
                    "setting": .phrase(placements.net.setting(seeds: placements.lost[0].trials)),
                    "rate": .number(placements.net.strengths[.dropout]),
                    "threshold": .number(DropoutPlacements.threshold),
                ]),
            description: words("dropout-placements.description"),
            panels: panels.rows(of: 2), arrangement: .list, panelAspect: 0.55)
    }
}
