import Base
import Charts
import Methods
import Results

/// What each configuration gains on the one that it is compared with: every seed a dot, the mean with its interval, the
/// largest first.
struct ComparisonRanking: FigureDrawing {
    static let id = "compare-ranking"

    private struct Row {
        let place: Int
        let gains: [Double]
        let mean: Estimate
    }

    let compared: ComparedConfigurations
    private let rows: [Row]
    /// More would be too many to read: of these, as many from the highest to the lowest, evenly.
    private static let most = 48

    init(_ compared: ComparedConfigurations) {
        self.compared = compared
        rows = compared.entries.indices.compactMap { place in
            compared.gain(place).map { Row(place: place, gains: $0.differences, mean: $0.mean) }
        }.sorted { Self.order($0) > Self.order($1) }
    }

    private static func order(_ row: Row) -> Double {
        row.mean.value.isFinite ? row.mean.value : -.infinity
    }

    /// Of what is compared, and what with.
    var divergence: Divergence { compared.divergence(of: Array(compared.entries.indices)) }

    var data: DataTable {
        var table = DataTable(columns: [
            "configuration", "compared with", "measure", "seeds", "low", "value", "high",
        ])
        for row in rows {
            let names = [row.place, compared.reference(of: row.place) ?? row.place].map {
                DataTable.Cell.text(compared.entries[$0].configuration.id)
            }
            table.append(
                names + [
                    "mean gain and simultaneous 95 % interval", .integer(row.mean.seeds),
                    .number(row.mean.low), .number(row.mean.value), .number(row.mean.high),
                ])
            for gain in row.gains {
                table.append(
                    names + [
                        "gain of one seed", 1, .number(gain), .number(gain), .number(gain),
                    ])
            }
        }
        return table
    }

    /// Rows that are measurably better, or worse, and by more than would not matter.
    private func count(_ direction: Direction) -> Int {
        rows.count { $0.mean.direction(margin: compared.margin) == direction }
    }

    private var title: Phrase {
        guard !rows.isEmpty else { return Phrase("compare-ranking.title-same") }
        guard rows.contains(where: \.mean.hasInterval) else {
            return Phrase("compare-ranking.title-few-seeds")
        }
        let values: [String: Phrase.Value] = [
            "more": .count(count(.more)), "less": .count(count(.less)),
            "all": .count(compared.comparisons),
            "score": .phrase(compared.scoreName),
        ]
        guard count(.more) + count(.less) > 0, let best = rows.first else {
            return Phrase("compare-ranking.title-none", values)
        }
        guard count(.more) > 0 else { return Phrase("compare-ranking.title-lost", values) }
        return Phrase(
            "compare-ranking.title",
            values.merging([
                "best": .phrase(compared.label(best.place)),
                "gain": .text(GainLines.signed(best.mean.value)),
            ]) { $1 })
    }

    private var drawn: [Row] {
        guard rows.count > Self.most else { return rows }
        return (0..<Self.most).map { rows[$0 * (rows.count - 1) / (Self.most - 1)] }
    }

    func figure(_ words: Words) -> Figure {
        Figure(
            id: Self.id, title: RichText(words.text(title).sentenceStart),
            subtitle: words(
                compared.isSure ? "compare-ranking.subtitle" : "compare-ranking.subtitle-few-seeds",
                ["score": .phrase(compared.scoreName)]),
            caption: words(
                .sentences([
                    compared.setting(showing: Array(compared.entries.indices)),
                    drawn.count < rows.count
                        ? Phrase(
                            "compare-ranking.some",
                            ["shown": .count(drawn.count), "all": .count(rows.count)]) : nil,
                    compared.isSure ? Phrase("compare-ranking.intervals") : nil,
                    Phrase("compare-ranking.unended"),
                ])),
            description: words(
                compared.isSure
                    ? "compare-ranking.description" : "compare-ranking.description-few-seeds",
                ["score": .phrase(compared.scoreName)]),
            panels: [[panel(words)]], legend: .none,
            panelAspect: max(0.18, 0.055 * Double(drawn.count)))
    }

    private func panel(_ words: Words) -> Panel {
        let lines = drawn.map { row in
            GainLines.Line(
                label: compared.label(row.place),
                slot: compared.entries[row.place].configuration.use.method.slot,
                gains: row.gains, mean: row.mean)
        }
        return GainLines(lines: lines, margin: compared.margin).panel(words)
    }
}
