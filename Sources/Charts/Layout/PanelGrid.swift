/// The panels of a figure with shared ranges, wrapped to a number of columns.
struct PanelGrid: Sendable {
    let panels: [PlacedPanel]
    let rows: Int
    let columns: Int
    /// Rows before which a new block of wrapped columns begins.
    let blockStarts: Set<Int>

    /// - Parameter columns: the most panels beside each other; what does not fit goes on below.
    ///   A list of panels flows on in reading order; of a table of panels, blocks of columns
    ///   follow each other, so that panels below each other stay so.
    init(_ figure: Figure, columns wanted: Int) {
        let widest = figure.panels.map(\.count).max() ?? 0
        let (lines, blockStarts) = PanelGrid.lines(figure, columns: max(wanted, 1), widest: widest)
        let (xs, ys) = PanelGrid.transforms(figure)
        let starts = figure.panels.indices.map { row in
            figure.panels[..<row].map(\.count).reduce(0, +)
        }
        let panels = lines.enumerated().flatMap { row, line in
            line.enumerated().map { column, source in
                PlacedPanel(
                    panel: figure.panels[source.row][source.column],
                    number: starts[source.row] + source.column,
                    x: xs[source.row][source.column], y: ys[source.row][source.column],
                    source: source, row: row,
                    column: column, showsXLabels: true, showsYLabels: true,
                    isTop: row == 0 || blockStarts.contains(row))
            }
        }
        self.panels = panels.map { panel in
            var panel = panel
            // Panels of one row that was wrapped do not belong below each other.
            if figure.shareX, figure.panels.count > 1,
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
        rows = lines.count
        columns = max(lines.map(\.count).max() ?? 0, 1)
        self.blockStarts = blockStarts
    }

    private typealias Place = (row: Int, column: Int)

    /// The panels of every row on the page, and the rows that begin a new block.
    private static func lines(
        _ figure: Figure, columns: Int, widest: Int
    ) -> (lines: [[Place]], blockStarts: Set<Int>) {
        let source = figure.panels.enumerated().map { row, panels in
            panels.indices.map { Place(row: row, column: $0) }
        }
        guard columns < widest else { return (source.filter { !$0.isEmpty }, []) }
        // A single row is broken like a list.
        let isList = figure.arrangement == .list || figure.panels.count == 1
        if isList, figure.columnHeads.isEmpty {
            let all = source.flatMap { $0 }
            // As few rows as possible, and these as even as possible.
            let rows = (all.count + columns - 1) / columns
            let most = (all.count + rows - 1) / rows
            return (
                stride(from: 0, to: all.count, by: most).map {
                    Array(all[$0..<min($0 + most, all.count)])
                }, []
            )
        }
        let blocks = (widest + columns - 1) / columns
        let most = (widest + blocks - 1) / blocks
        var lines: [[Place]] = []
        var blockStarts: Set<Int> = []
        for start in stride(from: 0, to: widest, by: most) {
            if start > 0 { blockStarts.insert(lines.count) }
            for row in source where row.count > start {
                lines.append(Array(row[start..<min(start + most, row.count)]))
            }
        }
        return (lines, blockStarts)
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
        let isList = figure.arrangement == .list
        for item in items {
            func shares(_ other: Item, _ isShared: Bool, _ isInLine: Bool) -> Bool {
                if (other.row, other.column) == (item.row, item.column) { return true }
                if item.panel.isApart || other.panel.isApart { return false }
                // Panels of equal aspect agree over the whole figure, else their sizes differ.
                let both = item.panel.isPlane && other.panel.isPlane
                return isShared && (isInLine || isList || both)
            }
            xs[item.row][item.column] = transform(item, axis: \.x, span: \.x) {
                shares($0, figure.shareX, $0.column == item.column)
            }
            ys[item.row][item.column] = transform(item, axis: \.y, span: \.y) {
                shares($0, figure.shareY, $0.row == item.row)
            }
        }
        for item in items where item.panel.isPlane {
            (xs[item.row][item.column], ys[item.row][item.column]) = levelled(
                xs[item.row][item.column], ys[item.row][item.column])
        }
        return (xs, ys)
    }

    /// Widens the shorter of two linear ranges, so that a plane does not become a thin strip.
    private static func levelled(
        _ x: AxisTransform, _ y: AxisTransform
    ) -> (AxisTransform, AxisTransform) {
        func widened(_ range: AxisTransform, to length: Double) -> AxisTransform {
            guard range.high - range.low < length else { return range }
            let middle = range.low / 2 + range.high / 2
            return AxisTransform(.linear, middle - length / 2, middle + length / 2)
        }
        let least = PlacedPanel.leastAspect
        return (
            widened(x, to: least * (y.high - y.low)), widened(y, to: least * (x.high - x.low))
        )
    }
}
