import Base
import Charts
import Neural
import Results

/// The generalisation gap of some methods, each beside that without a regularizer.
struct GapFigure: FigureDrawing {
    let id: String
    /// Without a regularizer, drawn grey behind the others.
    let plain: GapPanel
    /// One panel each.
    let panels: [GapPanel]
    let title: Phrase

    var data: DataTable {
        var table = DataTable(columns: GapPanel.columns)
        for panel in [plain] + panels { panel.addRows(to: &table) }
        return table
    }

    /// Losses beyond it leave the panel: two, or a little more than what training starts from.
    private var limit: Double { max(2, 1.2 * plain.first) }

    private var top: Double {
        let largest = ([plain] + panels).map(\.largest).filter(\.isFinite).max() ?? 1
        return min(limit, 1.04 * largest)
    }

    func figure(_ words: Words) -> Figure {
        let net = plain.net
        let listed = ([plain] + panels).map { panel in
            Phrase.Value.phrase(
                "gap.method", ["method": .phrase(panel.method.name), "gap": panel.gap])
        }
        let drawn =
            panels.isEmpty
            ? [plain.panel(words, ghost: nil, among: 0, top: top)]
            : panels.map { $0.panel(words, ghost: plain, among: panels.count, top: top) }
        return Figure(
            id: id, title: words(title),
            subtitle: words(
                panels.count > 1
                    ? Phrase(
                        "gap.subtitle",
                        ["gap": plain.gap, "name": .phrase(net.scoreName), "score": plain.score])
                    : Phrase("gap.subtitle-of-one")),
            caption: words(
                .sentences([
                    net.setting(
                        seeds: plain.runs.runs.count,
                        showing: panels.isEmpty ? [plain.method] : panels.map(\.method)),
                    Phrase("gap.caption"), panels.count > 1 ? Phrase("gap.narrower") : nil,
                    panels.contains { $0.runs.plan.patience != nil }
                        ? Phrase("gap.stretch") : nil,
                ])),
            description: words("gap.description", ["methods": .list(listed)]),
            panels: drawn.rows(of: 3), arrangement: .list,
            panelAspect: drawn.count == 1 ? 0.45 : 0.75)
    }
}
