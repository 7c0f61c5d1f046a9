import Charts

extension MarkupWriter {
    /// Where the panels lie and their tables' rows and columns, as JSON for the page's script:
    /// `[[panel, [x, y, width, height], rows lie on x (1) or y (0), [rows], [columns]], …]`, lengths
    /// in hundredths of a point.
    mutating func plotAreas(_ areas: [PlotArea]) {
        list(areas) { writer, area in
            writer.raw("[\(area.panel),")
            let rect = area.rect
            writer.list([rect.x, rect.y, rect.width, rect.height])
            writer.raw(area.rowsAreX ? ",1," : ",0,")
            writer.list(area.rows)
            writer.raw(",")
            writer.list(area.columns)
            writer.raw("]")
        }
    }

    private mutating func list(_ lengths: [Double]) {
        list(lengths) { $0.raw("\(MarkupWriter.hundredths(of: $1))") }
    }

    private mutating func list<Item>(
        _ items: [Item], write: (inout MarkupWriter, Item) -> Void
    ) {
        raw("[")
        for (place, item) in items.enumerated() {
            if place > 0 { raw(",") }
            write(&self, item)
        }
        raw("]")
    }
}
