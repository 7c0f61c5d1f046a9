import Base
import Charts
import Datasets
import Generators
import Methods
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

/// What the networks answer to each of the four rows: dots for equal parts of the seeds, a line for each change.
///
/// Source: M. Kay, T. Kola, J. Hullman and S. Munson, "When (ish) is my bus?", 2016: dots at quantiles.
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
        Figure(
            id: "article-truth-table",
            title: words(title),
            subtitle: words(
                "article-truth-table.subtitle",
                ["parts": .count(changes.own.answers.first?.parts.count ?? 0)]),
            caption: words(
                "article-truth-table.caption",
                [
                    "network": .phrase(
                        "network.name",
                        ["shape": .text(net.shape), "activation": .text(net.activation.name)]),
                    "rate": .number(net.learningRate),
                    "epochs": .count(net.epochs), "seeds": .seeds(changes.own.solved.trials),
                    "lambda": .number(ArticleChanges.lambda),
                ]),
            description: words("article-truth-table.description"),
            panels: [(0..<XOR.samples.rows).map { panel($0, words) }], legend: .none,
            panelAspect: 1.25)
    }

    /// Whether every answer is one half, and how far apart they are else.
    private var title: Phrase {
        let means = changes.own.answers.map(\.mean)
        let range = (means.max() ?? .nan) - (means.min() ?? .nan)
        return means.allSatisfy { ($0 - 0.5).magnitude < Margin.probability }
            ? Phrase("article-truth-table.title-half")
            : Phrase("article-truth-table.title", ["range": .number(range, digits: 2)])
    }

    /// What the networks answer to a row, a line for each change.
    private func panel(_ row: Int, _ words: Words) -> Panel {
        let samples = XOR.samples
        let target = samples.targets[row]
        let lines = changes.changes.reversed().enumerated().filter {
            row < $0.element.answers.count
        }
        return Panel(
            title: words(
                "article-truth-table.row",
                [
                    "first": .number(samples.inputs[2 * row]),
                    "second": .number(samples.inputs[2 * row + 1]), "target": .number(target),
                ]),
            x: Axis(words("label.answer"), domain: 0...1),
            y: Axis(
                "",
                scale: .categories(
                    changes.changes.reversed().map { change in
                        words(
                            "article-truth-table.change",
                            [
                                "change": change.name,
                                "solved": .percentage(change.solved.value),
                            ])
                    })),
            marks: [
                ReferenceMark(.vertical, at: 0.5),
                ScatterMark(
                    lines.map { Point(target, Double($0.offset)) },
                    series: Series(name: "", slot: nil), radius: 3.2, fill: .hollow,
                    orientation: .horizontal),
            ]
                + lines.map { place, change in
                    StripMark(
                        change.answers[row].parts, at: Double(place), spread: 0.62,
                        series: Series(name: "", ink: 0), orientation: .horizontal, isPlain: true)
                })
    }
}
