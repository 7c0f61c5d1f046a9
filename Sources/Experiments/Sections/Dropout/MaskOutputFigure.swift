import Base
import Charts
import Datasets
import Generators
import Methods
import Neural
import Results

/// The first network's answers under random masks, for each of the four rows.
struct MaskOutputFigure: Sendable {
    let entry: MethodRuns
    let outputs: MaskOutputs

    var data: DataTable {
        var table = DataTable(columns: ["row", "mask", "probability", "full network"])
        for (row, values) in outputs.first.enumerated() {
            for (mask, value) in values.enumerated() {
                table.append([
                    .integer(row + 1), .integer(mask + 1), .number(value),
                    .number(outputs.full[row]),
                ])
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let samples = XOR.samples
        func median(_ values: [Double]) -> Phrase.Value {
            .number(quantile(values, 0.5), digits: 2)
        }
        let spread = median(outputs.deviations)
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
                outputs.first.enumerated().map {
                    Point(Double($0) + 0.12, MaskOutputs.mean($1))
                }, series: mean, radius: 3.5))
        marks.append(
            ScatterMark(
                outputs.full.enumerated().map { Point(Double($0) - 0.12, $1) }, series: full,
                radius: 3.5))
        return Figure(
            id: "dropout-outputs",
            title: words(
                "dropout-outputs.title",
                [
                    "spread": spread, "shift": median(outputs.shifts),
                    "unscaled": median(outputs.unscaledShifts),
                ]),
            subtitle: words("dropout-outputs.subtitle", ["masks": .count(MaskOutputs.count)]),
            caption: words(entry.net.setting(seeds: entry.runs.count)) + " "
                + words(
                    "dropout-outputs.caption",
                    [
                        "rate": .number(entry.net.strengths[.dropout]),
                        "keep": .number(1 - entry.net.strengths[.dropout]),
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
