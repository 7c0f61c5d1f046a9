/// Rows of keys above the panels.
struct LegendPlan {
    struct Item {
        var entry: LegendEntry
        var block: TextBlock
        /// From the left edge of the page.
        var x: Double
        /// From the top of the legend.
        var top: Double
    }

    let items: [Item]
    /// Points; 0 without items.
    let height: Double

    init(
        _ entries: [LegendEntry], width: Double, setter: TextSetter
    ) throws(ChartError) {
        var items: [Item] = []
        var x = Measures.pageMargin
        var top = 0.0
        var rowHeight = 0.0
        let key = Measures.swatchWidth + Measures.swatchGap
        for entry in entries {
            let block = try setter.wrap(
                entry.name, .text, width: width - 2 * Measures.pageMargin - key,
                mostLines: Measures.mostLegendLines)
            if x > Measures.pageMargin, x + key + block.width > width - Measures.pageMargin {
                x = Measures.pageMargin
                top += rowHeight + 2.5
                rowHeight = 0
            }
            items.append(Item(entry: entry, block: block, x: x, top: top))
            x += key + block.width + Measures.legendItemGap
            rowHeight = max(rowHeight, block.height)
        }
        self.items = items
        height = items.isEmpty ? 0 : top + rowHeight
    }

    func draw(top: Double, theme: Theme, on page: inout Page) {
        guard !items.isEmpty else { return }
        page.begin("legend")
        for item in items {
            guard let line = item.block.lines.first else { continue }
            let y = top + item.top + line.ascent - line.centring
            item.entry.draw(
                x: item.x, y: y, width: Measures.swatchWidth, theme: theme, on: &page.list)
            page.text(
                item.block, x: item.x + Measures.swatchWidth + Measures.swatchGap,
                top: top + item.top, anchor: .start, paint: .text)
        }
        page.end()
    }
}
