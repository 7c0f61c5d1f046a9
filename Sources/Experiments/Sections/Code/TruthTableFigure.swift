import Base
import Charts
import Datasets
import Generators
import Neural
import Results

/// What the article's network answers to the four points.
struct TruthTablePart: SectionPart {
    let tasks = TaskScope.fourPoints
    let heading: FigureHeading? = FigureHeading("article-truth-table", reach: .none)
    let claims = [
        ClaimDefinition(
            "4-b", figure: "article-truth-table", parts: [.derived(.refutes)])
    ]

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let net = laboratory.settings.article
        let changes = try await ArticleChanges(net, from: laboratory)
        return Findings(
            TruthTableFigure(changes: changes, net: net), of: changes.divergence.byPanel)
    }
}

/// What the networks answer to each of the four rows: mean and range over seeds, one panel per change.
struct TruthTableFigure: FigureDrawing {
    let changes: ArticleChanges
    let net: Net

    var data: DataTable {
        var table = DataTable(columns: [
            "change", "x1", "x2", "target", "p10", "mean", "median", "p90",
        ])
        let samples = XOR.samples
        for change in changes.changes {
            for (row, answer) in change.answers.enumerated() {
                table.append([
                    .text(change.code), .number(samples.inputs[2 * row]),
                    .number(samples.inputs[2 * row + 1]), .number(samples.targets[row]),
                    .number(answer.range.low), .number(answer.mean),
                    .number(answer.range.median), .number(answer.range.high),
                ])
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let samples = XOR.samples
        let rows = (0..<samples.rows).map { row in
            RichText(
                formatted(samples.inputs[2 * row]) + " "
                    + formatted(samples.inputs[2 * row + 1]))
        }
        let series = Series(name: words("label.answer"), slot: 3)
        let target = Series(name: words("label.target"), slot: 0)
        let panels = changes.changes.map { change in
            Panel(
                title: words(change.name),
                x: Axis(words("label.inputs"), scale: .categories(rows)),
                y: Axis(words("label.answer"), domain: 0...1),
                marks: [
                    ReferenceMark(.horizontal, at: 0.5),
                    ScatterMark(
                        samples.targets.enumerated().map { Point(Double($0), $1) }, series: target,
                        radius: 3.2, fill: .hollow),
                    IntervalMark(
                        change.answers.enumerated().map { row, answer in
                            (
                                position: Double(row), value: answer.mean,
                                interval: Interval(
                                    min(answer.range.low, answer.mean),
                                    max(answer.range.high, answer.mean))
                            )
                        }, series: series, orientation: .vertical),
                ], note: words(.percentage(change.solved.value)))
        }
        let means = changes.own.answers.map(\.mean)
        let range = (means.max() ?? .nan) - (means.min() ?? .nan)
        return Figure(
            id: "article-truth-table",
            title: words("article-truth-table.title", ["range": .number(range, digits: 2)]),
            subtitle: words("article-truth-table.subtitle"),
            caption: words(
                "article-truth-table.caption",
                [
                    "setting": .phrase(net.setting(seeds: changes.own.solved.trials)),
                    "longer": .count(ArticleChanges.longer),
                    "seeds": .seeds(changes.longSeeds),
                ]),
            description: words("article-truth-table.description"),
            panels: panels.rows(of: 4), arrangement: .list, panelAspect: 0.9)
    }
}
