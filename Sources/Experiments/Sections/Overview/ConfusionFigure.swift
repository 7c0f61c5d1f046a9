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

/// Which class stands in for which where held-out rows are not got right: without a regularizer, and what becomes of
/// that with the method that gets most right, if any gets measurably more. Of two classes either mistake against the
/// other, for all methods.
struct ConfusionFigure: FigureDrawing {
    let answers: ClassAnswers

    private var net: Net { answers.net }
    private var classes: [String] { answers.classes }
    private var methods: [(method: Method, confusion: Confusion)] { answers.methods }
    /// The method with the highest mean over the classes of those that have a measurably higher one than none, all
    /// compared at once.
    private var best: (method: Method, confusion: Confusion)? {
        let others = methods.dropFirst()
        return others.filter {
            $0.confusion.mean(less: methods[0].confusion).among(others.count)
                .direction() == .more
        }.largest { $0.confusion.mean }
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
        if let pair = TwoMistakes(answers) { return pair.figure(words) }
        let best = best
        let shown = [methods[0]] + (best.map { [$0] } ?? [])
        let mistakes = ConfusionFigure.mistakes(methods[0].confusion.shares)
        let sentences = [
            net.setting(
                seeds: answers.seeds, showing: shown.map(\.method), measuring: .score),
            Phrase(best == nil ? "confusion.best-is-none" : "confusion.best-is-right"),
        ]
        let caption = words(
            .list(
                (sentences + [answers.rowsPhrase, unseen].compactMap(\.self)).map { .phrase($0) },
                separator: "sentence.space"))
        let largest = mistakes.joined().filter(\.isFinite).max()
        if largest == 0 {
            return Figure(
                id: "confusion",
                sentence: words("confusion.nothing"),
                caption: caption)
        }
        // Dark enough to be seen, light enough for a number.
        let most = max(largest ?? 0, 0.1) * (hasNumbers ? 1.7 : 1)
        let scale = ColorScale.sequential(0...most)
        let panels =
            [panel(words(methods[0].method.label), methods[0].confusion.shares, scale, words)]
            + (best.map { [difference(of: $0, words)] } ?? [])
        return Figure(
            id: "confusion", title: words(worstTitle),
            subtitle: words("confusion.subtitle"),
            caption: caption,
            description: words("confusion.description"),
            panels: [panels], legend: .none,
            panelAspect: min(1, 0.25 * Double(classes.count)) / (shown.count == 1 ? 2 : 1),
            colorBar: hasNumbers ? nil : ColorBar(label: words("confusion.mistaken"), scale: scale))
    }

    /// More classes have no room for numbers.
    private static let mostNumbers = 12
    /// Fewer have room for decimals.
    private static let mostDecimals = 4

    private var hasNumbers: Bool { classes.count <= Self.mostNumbers }
    private var digits: Int { classes.count <= Self.mostDecimals ? 1 : 0 }

    /// Shares in per cent without those that are right, which would outshine the mistakes.
    private static func mistakes(_ shares: [[Double]]) -> [[Double]] {
        shares.enumerated().map { right, row in
            row.enumerated().map { $0.offset == right ? .nan : $0.element * 100 }
        }
    }

    /// What a method answers more often than is answered without a regularizer, and what less often, in points.
    private func difference(
        of entry: (method: Method, confusion: Confusion), _ words: Words
    ) -> Panel {
        let shares = zip(entry.confusion.shares, methods[0].confusion.shares).map { own, plain in
            zip(own, plain).map { $0 - $1 }
        }
        let sizes = ConfusionFigure.mistakes(shares).joined().filter(\.isFinite).map(\.magnitude)
        // Light enough for numbers.
        let most = 1.7 * max(sizes.max() ?? 0, 0.1)
        return panel(
            words("confusion.less-none", ["method": .phrase(entry.method.label)]), shares,
            .diverging(-most...most), isSigned: true, words)
    }

    /// The first class on top, as in a table.
    /// - Parameter isSigned: whether numbers above 0 have a plus.
    private func panel(
        _ title: RichText, _ shares: [[Double]], _ scale: ColorScale, isSigned: Bool = false,
        _ words: Words
    ) -> Panel {
        let edges = (0...classes.count).map { Double($0) - 0.5 }
        let mistakes = ConfusionFigure.mistakes(shares)
        let numbered = hasNumbers ? shares : []
        return Panel(
            title: title,
            x: Axis(words("confusion.answer"), scale: .categories(answers.names)),
            y: Axis(words("label.class"), scale: .categories(answers.names.reversed())),
            marks: [HeatMapMark(x: edges, y: edges, values: mistakes.reversed(), colors: scale)]
                + numbered.enumerated().flatMap { right, row in
                    row.enumerated().compactMap { given, share in
                        number(
                            share, isSigned: isSigned, right: right, given: given,
                            on: Ground(scale, mistakes[right][given]), words)
                    }
                }, equalAspect: true)
    }

    /// A share of the class in its cell; nil where it would be written as none.
    private func number(
        _ share: Double, isSigned: Bool, right: Int, given: Int, on ground: Ground, _ words: Words
    ) -> TextMark? {
        let none = Phrase.Value.hundredths(0, digits: digits)
        let own = Phrase.Value.hundredths(share, digits: digits)
        let size = Phrase.Value.hundredths(share.magnitude, digits: digits)
        guard share.isFinite, !words.areAlike(size, none) else { return nil }
        return TextMark(
            isSigned && share > 0 ? words("confusion.plus", ["points": own]) : words(own),
            at: Point(Double(given), Double(classes.count - 1 - right)), on: ground)
    }

    /// The mistake that is made most often without a regularizer.
    private var worstTitle: Phrase {
        let worst = methods[0].confusion.worst
        guard worst.share > 0 else { return Phrase("confusion.title-nothing") }
        let values: [String: Phrase.Value] = [
            "share": .percentage(worst.share, digits: worst.share < 0.01 ? 1 : digits),
            "class": .text(RichText.escaped(classes[worst.right])),
            "answer": .text(RichText.escaped(classes[worst.given])),
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
