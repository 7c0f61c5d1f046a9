extension PlotArea {
    /// Where a table's places are in the frame of its panel.
    init(of table: PanelTable, panel: Int, in frame: Frame) {
        let rows = table.rows.map { row in
            table.rowsAreX
                ? frame.x(row.place) ?? frame.plot.x : frame.y(row.place) ?? frame.plot.maxY
        }
        let columns = table.columns.map { head -> Double? in
            if case .place(let place) = head { frame.x(place) ?? frame.plot.x } else { nil }
        }
        self.init(
            panel: panel, rect: frame.plot, rows: rows, rowsAreX: table.rowsAreX,
            columns: columns.compactMap(\.self))
    }
}
