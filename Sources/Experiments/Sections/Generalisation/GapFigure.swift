import Base
import Charts

/// The generalisation gap of some methods, without a regularizer first.
struct GapFigure: Sendable {
    let id: String
    /// The first has no regularizer; it is drawn grey behind the others.
    let panels: [GapPanel]
    /// What the title says, given the held-out score of every panel.
    let title: @Sendable (Language, _ scores: [Double]) -> RichText

    var data: DataTable {
        var table = DataTable(columns: GapPanel.columns)
        for panel in panels { panel.addRows(to: &table) }
        return table
    }

    func figure(_ language: Language) -> Figure {
        let isEnglish = language == .en
        let scores = panels.map(\.score)
        let listed = zip(panels, scores).map {
            "\($0.method.name[language]) \($0.net.written($1))"
        }.joined(separator: isEnglish ? ", " : "、")
        let drawn = panels.enumerated().map { place, panel in
            panel.panel(language, ghost: place == 0 ? nil : panels[0])
        }
        return Figure(
            id: id, title: title(language, scores), subtitle: GapPanel.subtitle(language),
            caption: RichText(
                (panels.first?.net.setting(seeds: panels[0].runs.count, language: language) ?? "")
                    + (isEnglish ? " Grey lines: no regularizer." : " 灰线：无正则化。")),
            description: (isEnglish
                ? "Median \(panels[0].net.scoreName.en): " : "\(panels[0].net.scoreName.zh)的中位数：")
                + listed,
            panels: drawn.rows(of: panels.count > 2 ? 3 : 2), arrangement: .list)
    }
}
