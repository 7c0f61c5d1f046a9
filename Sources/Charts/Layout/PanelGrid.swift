/// The panels of a figure with shared ranges, wrapped to a number of columns.
struct PanelGrid: Sendable {
    let panels: [PlacedPanel]
    let rows: Int
    let columns: Int
    /// Rows before which a new block of wrapped columns begins.
    let blockStarts: Set<Int>

    /// - Parameter columns: the most panels beside each other; wider rows go on below, in blocks of
    ///   columns, so that panels below each other stay so.
    init(_ figure: Figure, columns wanted: Int) {
        let source = figure.panels.map { $0 }
        let widest = source.map(\.count).max() ?? 0
        let blocks = max(1, (widest + wanted - 1) / max(wanted, 1))
        let columns = max(1, (widest + blocks - 1) / blocks)
        let (xs, ys) = PanelGrid.transforms(figure)
        var panels: [PlacedPanel] = []
        var blockStarts: Set<Int> = []
        var row = 0
        for block in 0..<blocks {
            if block > 0 { blockStarts.insert(row) }
            for (sourceRow, line) in source.enumerated() {
                let start = block * columns
                let range = start..<max(start, min(start + columns, line.count))
                guard !range.isEmpty else { continue }
                for sourceColumn in range {
                    panels.append(
                        PlacedPanel(
                            panel: line[sourceColumn], x: xs[sourceRow][sourceColumn],
                            y: ys[sourceRow][sourceColumn], row: row,
                            column: sourceColumn - block * columns, showsXLabels: true,
                            showsYLabels: true))
                }
                row += 1
            }
        }
        self.panels = panels.map { panel in
            var panel = panel
            if figure.shareX,
                let below = panels.first(where: {
                    $0.row == panel.row + 1 && $0.column == panel.column
                }), !blockStarts.contains(below.row)
            {
                panel.showsXLabels = !PanelGrid.agree(
                    (panel.panel.x, panel.x), (below.panel.x, below.x))
            }
            if figure.shareY,
                let left = panels.first(where: {
                    $0.row == panel.row && $0.column == panel.column - 1
                })
            {
                panel.showsYLabels = !PanelGrid.agree(
                    (panel.panel.y, panel.y), (left.panel.y, left.y))
            }
            return panel
        }
        rows = row
        self.columns = columns
        self.blockStarts = blockStarts
    }

    /// Whether two axes would carry the same words.
    private static func agree(
        _ a: (axis: Axis, transform: AxisTransform), _ b: (axis: Axis, transform: AxisTransform)
    ) -> Bool {
        a.transform == b.transform && a.axis.label == b.axis.label && a.axis.scale == b.axis.scale
            && a.axis.isHidden == b.axis.isHidden
    }

    /// The range of every axis, over all panels that share it.
    private static func transforms(
        _ figure: Figure
    ) -> (x: [[AxisTransform]], y: [[AxisTransform]]) {
        struct Item {
            var row: Int
            var column: Int
            var panel: Panel
            var extent: Extent
        }
        let items = figure.panels.enumerated().flatMap { row, panels in
            panels.enumerated().map { column, panel in
                Item(
                    row: row, column: column, panel: panel,
                    extent: Extent(
                        x: .union(panel.marks.map(\.extent.x)),
                        y: .union(panel.marks.map(\.extent.y))))
            }
        }
        func transform(
            _ item: Item, axis: (Panel) -> Axis, span: (Extent) -> Extent.Span?,
            shares: (Item) -> Bool
        ) -> AxisTransform {
            let own = axis(item.panel)
            let group = items.filter {
                shares($0) && axis($0.panel).label == own.label
                    && axis($0.panel).scale == own.scale
            }
            let domains = group.compactMap { axis($0.panel).domain }
            let domain = domains.dropFirst().reduce(domains.first) { union, next in
                union.map {
                    min($0.lowerBound, next.lowerBound)...max($0.upperBound, next.upperBound)
                }
            }
            return AxisTransform(
                scale: own.scale, domain: domain, span: .union(group.map { span($0.extent) }))
        }
        var xs = figure.panels.map { $0.map { _ in AxisTransform(.linear, 0, 1) } }
        var ys = xs
        for item in items {
            xs[item.row][item.column] = transform(item, axis: \.x, span: \.x) {
                ($0.row, $0.column) == (item.row, item.column)
                    || (figure.shareX && $0.column == item.column)
            }
            ys[item.row][item.column] = transform(item, axis: \.y, span: \.y) {
                ($0.row, $0.column) == (item.row, item.column)
                    || (figure.shareY && $0.row == item.row)
            }
        }
        return (xs, ys)
    }
}
