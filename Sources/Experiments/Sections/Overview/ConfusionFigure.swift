import Base
import Charts
import Methods
import Results

/// Which classes the methods take for each other.
struct ConfusionPart: SectionPart {
    let tasks = TaskScope.classes
    let heading: FigureHeading? = FigureHeading(
        "confusion", reach: FigureReach([.rows], strengths: .ofMethods))

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let compared = try await laboratory.comparison(try await laboratory.rowsNet)
        let answers = try await laboratory.classAnswers()
        return Findings(answers.map(ConfusionFigure.init), of: Divergence(compared))
    }
}

/// Which class stands in for which where held-out rows are not got right: without a regularizer, and with
/// the method that gets most right.
struct ConfusionFigure: FigureDrawing {
    let answers: ClassAnswers

    private var net: Net { answers.net }
    private var classes: [String] { answers.classes }
    private var methods: [(method: Method, confusion: Confusion)] { answers.methods }
    /// The method with the highest mean over the classes.
    private var best: (method: Method, confusion: Confusion) {
        methods.largest { $0.confusion.mean } ?? methods[0]
    }

    var data: DataTable {
        var table = DataTable(columns: ["method", "class", "answer", "share"])
        for (method, confusion) in methods {
            for (right, row) in confusion.shares.enumerated() {
                for (given, share) in row.enumerated() {
                    table.append([
                        .text(method.id), .text(classes[right]), .text(classes[given]),
                        .number(share),
                    ])
                }
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let isBaseline = best.method == methods[0].method
        let shown = isBaseline ? [methods[0]] : [methods[0], best]
        // The diagonal would outshine the mistakes.
        let mistakes = shown.map { entry in
            entry.confusion.shares.enumerated().map { right, row in
                row.enumerated().map { $0.offset == right ? 0 : $0.element * 100 }
            }
        }
        let sentences = [
            net.setting(seeds: answers.seeds),
            Phrase(isBaseline ? "confusion.best-is-none" : "confusion.best-is-right"),
        ]
        let caption = words(
            .list(
                (sentences + [answers.rowsPhrase, unseen].compactMap(\.self)).map { .phrase($0) },
                separator: "sentence.space"))
        let largest = mistakes.joined().joined().filter(\.isFinite).max()
        if largest == 0 {
            return Figure(
                id: "confusion",
                sentence: words("confusion.nothing"),
                caption: caption)
        }
        let most = max(largest ?? 0, 0.1)
        let scale = ColorScale.sequential(0...most)
        let edges = (0...classes.count).map { Double($0) - 0.5 }
        let panels = zip(shown, mistakes).map { entry, values in
            Panel(
                title: words(entry.method.label),
                x: Axis(words("confusion.answer"), scale: .categories(answers.names)),
                y: Axis(words("label.class"), scale: .categories(answers.names)),
                marks: [HeatMapMark(x: edges, y: edges, values: values, colors: scale)],
                equalAspect: true)
        }
        return Figure(
            id: "confusion", title: words(worstTitle),
            subtitle: words("confusion.subtitle"),
            caption: caption,
            description: words("confusion.description"),
            panels: [panels], legend: .none, panelAspect: 1,
            colorBar: ColorBar(label: words("confusion.mistaken"), scale: scale))
    }

    /// The mistake that is made most often without a regularizer.
    private var worstTitle: Phrase {
        let worst = methods[0].confusion.worst
        guard worst.share > 0 else { return Phrase("confusion.title-nothing") }
        let values: [String: Phrase.Value] = [
            "share": .percentage(worst.share, digits: 1),
            "class": .text(RichText.escaped(classes[worst.right])),
            "answer": .text(RichText.escaped(classes[worst.given])), "count": .count(worst.count),
        ]
        return Phrase(
            worst.count == 1 ? "confusion.title" : "confusion.title-several", values)
    }

    /// How many classes none of the held-out rows has; nil where there is nothing to say of them.
    private var unseen: Phrase? {
        let accuracies = methods[0].confusion.accuracies
        let known = methods.contains { $0.confusion.mean.isFinite }
        let count = accuracies.count { !$0.isFinite }
        guard known, count > 0, count < accuracies.count else { return nil }
        return count == 1
            ? Phrase("confusion.unseen-one")
            : Phrase("confusion.unseen-many", ["count": .count(count)])
    }
}
