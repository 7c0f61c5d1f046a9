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

    /// Losses beyond it leave the panel: nearly twice what training starts from, so that small ones can still be told
    /// apart.
    private var limit: Double { max(1, 1.75 * plain.first) }

    private var top: Double {
        let largest = ([plain] + panels).map(\.largest).filter(\.isFinite).max() ?? 1
        return min(limit, 1.04 * largest)
    }

    /// Whether any panel has an arrow.
    private var isMarked: Bool {
        panels.count > 1
            && panels.contains {
                [.less, .more].contains($0.narrows(plain, among: panels.count))
            }
    }

    func figure(_ words: Words) -> Figure {
        let (net, top) = (plain.net, top)
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
                    ([plain] + panels).contains { $0.largest > top } ? Phrase("gap.caption") : nil,
                    isMarked ? Phrase("gap.narrower") : nil,
                ])),
            description: words("gap.description", ["methods": .list(listed)]),
            panels: drawn.rows(of: 3), arrangement: .list,
            panelAspect: drawn.count == 1 ? 0.45 : 0.75)
    }
}
