extension PlotArea {
    /// nil if the panel shows no values.
    init?(_ placed: PlacedPanel, in frame: Frame) {
        guard let table = PanelTable(placed.panel) else { return nil }
        let rows = table.rows.map { row in
            table.rowsAreX
                ? frame.x(row.place) ?? frame.plot.x : frame.y(row.place) ?? frame.plot.maxY
        }
        let columns = table.columns.map { head -> Double? in
            if case .place(let place) = head { frame.x(place) ?? frame.plot.x } else { nil }
        }
        self.init(
            panel: placed.number, rect: frame.plot, rows: rows, rowsAreX: table.rowsAreX,
            columns: columns.compactMap(\.self))
    }
}
