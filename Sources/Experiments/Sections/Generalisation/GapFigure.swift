import Base
import Charts
import Results

/// The generalisation gap of some methods, without a regularizer first.
struct GapFigure: FigureDrawing {
    let id: String
    /// The first has no regularizer; it is drawn grey behind the others.
    let panels: [GapPanel]
    let title: Phrase

    var data: DataTable {
        var table = DataTable(columns: GapPanel.columns)
        for panel in panels { panel.addRows(to: &table) }
        return table
    }

    func figure(_ words: Words) -> Figure {
        let net = panels[0].net
        let listed = panels.map { panel in
            Phrase.Value.phrase(
                "gap.method",
                ["method": .phrase(panel.method.name), "score": net.written(panel.score)])
        }
        let drawn = panels.enumerated().map { place, panel in
            panel.panel(words, ghost: place == 0 ? nil : panels[0])
        }
        return Figure(
            id: id, title: words(title), subtitle: words("gap.subtitle"),
            caption: words(
                "gap.caption",
                [
                    "runs": .phrase(
                        net.setting(
                            seeds: panels[0].runs.runs.count, showing: panels.map(\.method)))
                ]),
            description: words(
                "gap.description",
                ["score": .phrase(net.scoreName), "methods": .list(listed)]),
            panels: drawn.rows(of: panels.count > 2 ? 3 : 2), arrangement: .list)
    }
}
