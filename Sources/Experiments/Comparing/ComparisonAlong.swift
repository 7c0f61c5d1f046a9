import Base
import Charts
import Methods
import Results

/// The score of training and held-out rows along a setting that is varied, a line for each method; where a second
/// setting is varied, a panel for each of its values.
struct ComparisonAlong: FigureDrawing {
    static let id = "compare-along"
    private static let most = 9

    /// The entries of one line, by the value of the setting.
    private struct Line {
        let name: Phrase?
        let slot: Int
        /// In the order of the axis.
        let places: [Int]
    }
    private struct Part {
        /// What holds for it; nil where it is the only one.
        let title: Phrase?
        let lines: [Line]
    }

    /// Rows on which the score is measured, and whether a band is drawn about it.
    private struct Score {
        /// As data have it.
        let name: String
        let rows: Phrase
        let isJudging: Bool
        /// The mean over seeds of every entry that is shown, by its place.
        let means: [Int: Estimate]
    }

    let compared: ComparedConfigurations
    private let axis: VariedAxis
    private let parts: [Part]
    private let scores: [Score]

    /// - Returns: nil where nothing is varied along which there is a line.
    init?(_ compared: ComparedConfigurations) {
        guard let axis = VariedAxis(compared) else { return nil }
        self.compared = compared
        self.axis = axis
        let places = compared.entries.indices.filter { axis.value(compared, $0) != nil }
        let others = places.map { axis.others(compared, $0) }
        // Strengths of one method would look alike.
        let all = places.map { axis.line(compared, $0) }.unique
        let isAmbiguous = Set(all.map(\.slot)).count < all.count
        var parts: [Part] = []
        for other in others.unique.prefix(Self.most) {
            let own = zip(places, others).filter { $0.1 == other }.map(\.0)
            let lines = own.map { axis.line(compared, $0) }.unique.map { line in
                Line(
                    name: line.name,
                    slot: isAmbiguous ? all.firstIndex(of: line) ?? line.slot : line.slot,
                    places: own.filter { axis.line(compared, $0) == line }.sorted {
                        axis.place(compared, $0) < axis.place(compared, $1)
                    })
            }
            parts.append(
                Part(
                    title: other.isEmpty
                        ? nil
                        : Phrase("compare.settings", ["settings": .list(other.map(\.phrase))]),
                    lines: lines))
        }
        self.parts = parts
        let shown = parts.flatMap { $0.lines.flatMap(\.places) }
        func score(_ name: String, _ measure: Measure, isJudging: Bool) -> Score {
            Score(
                name: name,
                rows: Phrase(
                    measure == .score ? "label.held-out-rows" : "label.training-rows"),
                isJudging: isJudging,
                means: Dictionary(
                    shown.map { ($0, .mean(of: compared.entries[$0][measure].values)) },
                    uniquingKeysWith: { first, _ in first }))
        }
        scores =
            [score("training", .trainingScore, isJudging: !compared.isJudged)]
            + (compared.isJudged ? [score("held out", .score, isJudging: true)] : [])
    }

    /// How many slots of the palette its lines have.
    var slots: Int { parts.flatMap(\.lines).map { $0.slot + 1 }.max() ?? 0 }

    private var shown: [Int] { parts.flatMap { $0.lines.flatMap(\.places) } }
    var divergence: Divergence { compared.divergence(of: shown) }

    var data: DataTable {
        var table = DataTable(columns: [
            "configuration", axis.column, "rows", "seeds", "low", "mean", "high",
        ])
        for place in shown {
            for score in scores {
                guard let mean = score.means[place] else { continue }
                table.append([
                    .text(compared.entries[place].configuration.id),
                    .text(axis.text(compared, place)), .text(score.name), .integer(mean.seeds),
                    .number(mean.low), .number(mean.value), .number(mean.high),
                ])
            }
        }
        return table
    }

    func figure(_ words: Words) -> Figure {
        Figure(
            id: Self.id,
            title: RichText(
                words.text(
                    Phrase(
                        "compare-along.title",
                        ["score": .phrase(score), "setting": .phrase(axis.name)])
                ).sentenceStart),
            subtitle: words(subtitle),
            caption: words(compared.setting(showing: Array(compared.entries.indices))),
            description: words(
                "compare-along.description", ["setting": .phrase(axis.name)]),
            panels: parts.map { panel($0, words) }.rows(of: 3),
            arrangement: .list, panelAspect: parts.count == 1 ? 0.5 : 0.75)
    }

    /// Of whichever rows: the lines say which.
    private var score: Phrase {
        Phrase(
            compared.isClassifier ? "compare-along.score-accuracy" : "compare-along.score-explained"
        )
    }

    private var subtitle: String {
        let hasIntervals = scores.flatMap(\.means.values).contains(where: \.hasInterval)
        guard compared.isJudged else {
            return hasIntervals
                ? "compare-along.subtitle-of-training"
                : "compare-along.subtitle-of-training-few-seeds"
        }
        return hasIntervals ? "compare-along.subtitle" : "compare-along.subtitle-few-seeds"
    }

    private func panel(_ part: Part, _ words: Words) -> Panel {
        let ends = scores.flatMap(\.means.values).flatMap { mean in
            [mean.value] + (mean.hasInterval ? [mean.low, mean.high] : [])
        }
        return Panel(
            title: part.title.map { words($0) } ?? "",
            x: Axis(words(axis.name), scale: axis.scale(words)),
            y: Axis.percent(
                words(
                    compared.isClassifier ? "compare-along.accuracy" : "compare-along.explained"),
                of: ends.map { $0 * 100 }, from: compared.isClassifier ? 0 : nil, step: 5),
            marks: part.lines.flatMap { marks($0, words) })
    }

    private func marks(_ line: Line, _ words: Words) -> [any Mark] {
        scores.flatMap { score -> [any Mark] in
            let name = line.name.map {
                Phrase(
                    "compare-along.line", ["line": .phrase($0), "rows": .phrase(score.rows)])
            }
            let series = Series(name: words(name ?? score.rows), slot: line.slot)
            let known = line.places.compactMap { place -> (x: Double, mean: Estimate)? in
                guard let mean = score.means[place], mean.value.isFinite else { return nil }
                return (axis.place(compared, place), mean)
            }
            let sure = known.filter(\.mean.hasInterval)
            let curve = LineMark(
                known.map { Point($0.x, $0.mean.value * 100) }, series: series,
                style: score.isJudging ? .dashed : .solid)
            guard score.isJudging else { return [curve] }
            return [
                BandMark(
                    x: sure.map(\.x), low: sure.map { $0.mean.low * 100 },
                    high: sure.map { $0.mean.high * 100 },
                    series: Series(name: "", slot: line.slot)),
                curve,
            ]
        }
    }
}
