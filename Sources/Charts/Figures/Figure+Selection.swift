extension Figure {
    /// The names that pick panels: heads of columns and rows, else the panels' titles.
    public var panelNames: [RichText] {
        let heads = (columnHeads + rowHeads).map(\.title)
        var names: [RichText] = []
        for name in heads.isEmpty ? panels.joined().map(\.title) : heads
        where !name.isEmpty && !names.contains(name) {
            names.append(name)
        }
        return names
    }

    /// The figure with those panels alone whose title, column or row is named.
    ///
    /// Capital letters and the signs between words do not matter, and the beginning of a name will do: `l1`
    /// picks "L1 sub-gradient". Where columns are named and no rows, all rows stay, and the other way round.
    /// - Parameters:
    ///   - names: of panels, columns or rows.
    ///   - translations: the same figure in other languages, by whose names panels can be picked, too.
    /// - Returns: nil if a name picks nothing.
    public func showing(_ names: [String], translations: [Figure] = []) -> Figure? {
        let figures = [self] + translations
        func isNamed(_ title: (Figure) -> RichText, by names: [String]) -> Bool {
            names.contains { name in figures.contains { Figure.does(name, pick: title($0)) } }
        }
        let known = figures.flatMap(\.panelNames)
        guard names.allSatisfy({ name in known.contains { Figure.does(name, pick: $0) } })
        else { return nil }
        guard !columnHeads.isEmpty || !rowHeads.isEmpty else {
            return keeping { row, column in
                isNamed({ $0.panels[row][column].title }, by: names)
            }
        }
        let columns = columnHeads.indices.filter { index in
            isNamed({ $0.columnHeads[index].title }, by: names)
        }
        let rows = rowHeads.indices.filter { index in
            isNamed({ $0.rowHeads[index].title }, by: names)
        }
        return keeping { row, column in
            (columns.isEmpty || columns.contains(column)) && (rows.isEmpty || rows.contains(row))
        }
    }

    /// The figure with its first panels alone: of a table with heads whole rows where they are short enough, else some
    /// columns of two rows, those that tell most.
    /// - Parameter most: how many it has at most.
    public func shortened(to most: Int) -> Figure {
        guard panels.joined().count > most else { return self }
        if !columnHeads.isEmpty || !rowHeads.isEmpty {
            let width = panels.map(\.count).max() ?? 0
            let isTable = width > most && panels.count > 1 && most > 3 && keyRows.isEmpty
            let columns = isTable ? most / 2 : min(width, most)
            let kept = Figure.first(columns, of: width, keyColumns)
            let keptRows = Figure.first(most / columns, of: panels.count, keyRows)
            return keeping { row, column in kept.contains(column) && keptRows.contains(row) }
        }
        let starts = panels.indices.map { panels[..<$0].map(\.count).reduce(0, +) }
        let kept = Figure.first(most, of: panels.joined().count, keyColumns)
        return keeping { row, column in kept.contains(starts[row] + column) }
    }

    /// So many places of all, those before the others that tell most.
    private static func first(_ most: Int, of count: Int, _ key: [Int]) -> Set<Int> {
        Set((key + (0..<count).filter { !key.contains($0) }).prefix(most))
    }

    /// The names in a list with commas between them, as far as they pick panels: a comma may be part of a name.
    public func panelNames(in list: String, translations: [Figure] = []) -> [String] {
        let parts = list.split(separator: ",").map(String.init)
        var names: [String] = []
        var start = 0
        while start < parts.count {
            let ends = (start..<parts.count).reversed()
            let end = ends.first { end in
                let name = parts[start...end].joined(separator: ",")
                return showing([name], translations: translations) != nil
            }
            names.append(parts[start...(end ?? start)].joined(separator: ","))
            start = (end ?? start) + 1
        }
        return names
    }

    /// Whether the title of the whole figure is one of this part of it: it names panels, and only such as are here.
    public func isTitled(asPartOf whole: Figure) -> Bool {
        let names = whole.panelNames
        let told = Secrets(
            subjects: names.map { Secrets.Subject(name: $0, wordings: [$0.plain], slot: nil) },
            hints: [], quantity: ""
        ).subjects(in: whole.title).map { names[$0] }
        return !told.isEmpty && told.allSatisfy(panelNames.contains)
    }

    private func keeping(_ isKept: (_ row: Int, _ column: Int) -> Bool) -> Figure {
        var figure = self
        let places = panels.indices.map { row in
            panels[row].indices.filter { isKept(row, $0) }
        }
        figure.panels = zip(panels, places).map { panels, places in places.map { panels[$0] } }
            .filter { !$0.isEmpty }
        let rows = places.indices.filter { !places[$0].isEmpty }
        if let keySubtitle, keyRows.starts(with: rows) { figure.subtitle = keySubtitle }
        if let columns = places.first(where: { !$0.isEmpty }), !columnHeads.isEmpty {
            figure.columnHeads = columns.map { columnHeads[$0] }
        }
        if !rowHeads.isEmpty {
            figure.rowHeads = rows.map { rowHeads[$0] }
        }
        if arrangement == .list, columnHeads.isEmpty, rowHeads.isEmpty {
            figure.panels = figure.panels.flatMap(\.self)
                .rows(of: max(panels.map(\.count).max() ?? 1, 1))
        }
        return figure
    }

    private static func does(_ name: String, pick title: RichText) -> Bool {
        let (name, title) = (words(of: name), words(of: title.plain))
        return !name.isEmpty && (title.joined() == name.joined() || title.starts(with: name))
    }

    /// In small letters and digits.
    private static func words(of text: String) -> [Substring] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }
    }
}
