/// What a panel shows, as a table: rows are places on one axis, columns are series; of an image,
/// rows are places on the y axis and columns places on the x axis.
public struct PanelTable: Sendable, Hashable {
    /// The head of a row or column.
    public enum Head: Sendable, Hashable {
        case place(Double)
        case name(RichText)
    }

    public struct Row: Sendable, Hashable {
        public let head: Head
        /// On the axis of the rows.
        public let place: Double
        /// One for each column; nil where the panel shows nothing.
        public let cells: [MarkValues.Item?]
    }

    /// Of the panel.
    public let title: RichText
    /// What the values are; empty where the columns say so.
    public let quantity: RichText
    /// Says what the heads of the rows are.
    public let corner: RichText
    public let columns: [Head]
    /// The look of every column's series; nil if it has none.
    public let slots: [Int?]
    public let rows: [Row]
    /// Whether the rows are places on the x axis.
    public let rowsAreX: Bool

    /// The most rows that one series adds, and the most rows and columns of an image.
    static let mostPlaces = 13

    /// nil if the panel shows no values, only shapes or words.
    /// - Parameters:
    ///   - panel: whose values are told.
    ///   - image: what the colours of an image say.
    public init?(_ panel: Panel, image: RichText = "") {
        title = panel.title
        if let field = panel.marks.lazy.compactMap(\.shownField).first {
            let (columns, lines) = (
                PanelTable.thinned(Array(field.x.indices)),
                PanelTable.thinned(Array(field.y.indices))
            )
            corner = panel.y.label + " ↓, " + panel.x.label + " →"
            self.columns = columns.map { .place(field.x[$0]) }
            slots = columns.map { _ in nil }
            rows = lines.reversed().map { line in
                Row(
                    head: PanelTable.head(field.y[line], on: panel.y), place: field.y[line],
                    cells: columns.map { column in
                        .init(at: field.x[column], field.values[line][column])
                    })
            }
            rowsAreX = false
            quantity = image
        } else {
            var values = panel.marks.flatMap(\.shownValues)
            let orientation = values.first?.orientation ?? .vertical
            values.removeAll { $0.orientation != orientation }
            let (own, other) = orientation == .vertical ? (panel.x, panel.y) : (panel.y, panel.x)
            let series = PanelTable.columns(values)
            let names = series.map(\.name)
            columns = names.map { .name($0.isEmpty ? other.label : $0) }
            slots = series.map { Series(name: "", look: $0.look).slot }
            corner = own.label
            quantity = names.allSatisfy(\.isEmpty) ? "" : other.label
            rows = PanelTable.rows(series.map(\.items), on: own)
            rowsAreX = orientation == .vertical
        }
        if rows.isEmpty || columns.isEmpty { return nil }
    }

    private struct Column {
        var name: RichText
        var look: Series.Look
        var items: [MarkValues.Item]

        var isBand: Bool { items.allSatisfy { $0.value == nil } }
    }

    /// Marks of one series in one column, values beside their intervals. What has neither a name
    /// nor a colour is background and left out.
    private static func columns(_ values: [MarkValues]) -> [Column] {
        var columns: [Column] = []
        for own in values where !(own.series.name.isEmpty && own.series.isGhost) {
            let items = own.items.filter { $0.place.isFinite }
            let fresh = Column(name: own.series.name, look: own.series.look, items: items)
            let match = columns.firstIndex { other in
                guard other.look == fresh.look else { return false }
                let isNamed = !fresh.name.isEmpty && other.name == fresh.name
                return isNamed
                    || (other.isBand != fresh.isBand && (fresh.name.isEmpty || other.name.isEmpty))
            }
            guard let match else {
                columns.append(fresh)
                continue
            }
            if columns[match].name.isEmpty { columns[match].name = fresh.name }
            columns[match].items = merged(columns[match].items + items)
        }
        return columns.filter { !$0.isBand }
    }

    /// One item for each place, in order.
    private static func merged(_ items: [MarkValues.Item]) -> [MarkValues.Item] {
        var merged: [Double: MarkValues.Item] = [:]
        for item in items {
            guard var known = merged[item.place] else {
                merged[item.place] = item
                continue
            }
            known.value = known.value ?? item.value
            known.interval = known.interval ?? item.interval
            merged[item.place] = known
        }
        return merged.values.sorted { $0.place < $1.place }
    }

    private static func rows(_ columns: [[MarkValues.Item]], on axis: Axis) -> [Row] {
        let columns = columns.map { items in
            merged(
                items.map { item in
                    var item = item
                    // Marks of one category stand beside each other.
                    if axis.isCategorical { item.place = item.place.rounded() }
                    return item
                })
        }
        // Categories have names, of which a figure may not have had room for every one.
        let places = Set(
            columns.flatMap { items in
                axis.isCategorical ? items.map(\.place) : thinned(items.map(\.place))
            }
        ).sorted()
        let known = columns.map { items in
            Dictionary(items.map { ($0.place, $0) }, uniquingKeysWith: { first, _ in first })
        }
        return places.map { place in
            Row(head: head(place, on: axis), place: place, cells: known.map { $0[place] })
        }
    }

    private static func head(_ place: Double, on axis: Axis) -> Head {
        if case .categories(let names) = axis.scale, let index = Int(exactly: place),
            names.indices.contains(index)
        {
            return .name(names[index])
        }
        if case .at(let ticks) = axis.ticks,
            let tick = ticks.first(where: { abs($0.value - place) < 1e-9 })
        {
            return .name(tick.label)
        }
        return .place(place)
    }

    /// At most `mostPlaces`, evenly from the first to the last.
    static func thinned<Item>(_ items: [Item]) -> [Item] {
        guard items.count > mostPlaces else { return items }
        return (0..<mostPlaces).map { place in
            items[(place * (items.count - 1) + (mostPlaces - 1) / 2) / (mostPlaces - 1)]
        }
    }
}

extension Figure {
    /// The values of every panel in reading order; nil for panels that show none.
    public var tables: [PanelTable?] {
        panels.enumerated().flatMap { row, panels in
            panels.enumerated().map { column, panel in
                var panel = panel
                if panel.title.isEmpty { panel.title = headTitle(row: row, column: column) }
                return PanelTable(panel, image: colorBar?.label ?? "")
            }
        }
    }

    /// What a panel is by the heads of its row and column.
    private func headTitle(row: Int, column: Int) -> RichText {
        let heads = [
            rowHeads.indices.contains(row) ? rowHeads[row].title : "",
            columnHeads.indices.contains(column) ? columnHeads[column].title : "",
        ].filter { !$0.isEmpty }
        return heads.dropFirst().reduce(heads.first ?? "") { $0 + ", " + $1 }
    }
}
