extension Figure {
    /// The figure with its columns, rows or panels in another order, the same for every figure of its id, where all
    /// of them are named by what must not be told: the order of a catalogue would tell it.
    func shuffled(_ secrets: Secrets) -> Figure {
        let namesSubjects = texts.contains { text, use in
            use != .finding && !secrets.subjects(in: text).isEmpty
        }
        func areSubjects(_ names: [RichText]) -> Bool {
            names.count > 1 && names.allSatisfy { !secrets.subjects(in: $0).isEmpty }
        }
        func areHidden(_ names: [RichText]) -> Bool {
            areSubjects(names) || !namesSubjects && Figure.haveNoOrder(names)
        }
        var figure = self
        if areHidden(columnHeads.map(\.title)),
            panels.allSatisfy({ $0.count == columnHeads.count })
        {
            let order = Figure.order(of: columnHeads.count, seed: id)
            figure.columnHeads = order.map { columnHeads[$0] }
            figure.panels = panels.map { Figure.reordered($0, order) }
        }
        if areHidden(rowHeads.map(\.title)), panels.count == rowHeads.count {
            let order = Figure.order(of: rowHeads.count, seed: id)
            figure.rowHeads = order.map { rowHeads[$0] }
            figure.panels = order.map { figure.panels[$0] }
        }
        let isList = arrangement == .list || panels.count == 1
        let all = Array(panels.joined())
        if columnHeads.isEmpty, rowHeads.isEmpty, isList, areSubjects(all.map(\.title)) {
            var rest = Figure.reordered(all, Figure.order(of: all.count, seed: id))[...]
            figure.panels = panels.map { row in
                defer { rest = rest.dropFirst(row.count) }
                return Array(rest.prefix(row.count))
            }
        }
        if columnHeads.isEmpty, rowHeads.isEmpty {
            figure.panels = figure.panels.map { row in
                row.map { $0.shuffled(secrets, namesSubjects: namesSubjects, seed: id) }
            }
        }
        return figure
    }

    /// Whether names are words and not values of a quantity, whose order is to be seen.
    fileprivate static func haveNoOrder(_ names: [RichText]) -> Bool {
        names.count > 1 && names.allSatisfy { $0.plain.contains(where: \.isLetter) }
            && names.contains { !withoutResult($0).plain.contains(where: \.isNumber) }
    }

    /// Panels in another order. A y axis that is labelled at the left alone stays so.
    private static func reordered(_ panels: [Panel], _ order: [Int]) -> [Panel] {
        var result = order.map { panels[$0] }
        if panels.dropFirst().allSatisfy({ $0.y.label.isEmpty }) {
            for place in result.indices { result[place].y.label = panels[place].y.label }
        }
        return result
    }

    /// An order of `count` things that is not their own, the same for every seed.
    static func order(of count: Int, seed: String) -> [Int] {
        var state = seed.utf8.reduce(14_695_981_039_346_656_037 as UInt64) { hash, byte in
            (hash ^ UInt64(byte)) &* 1_099_511_628_211
        }
        var order = Array(0..<count)
        for last in stride(from: count - 1, to: 0, by: -1) {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            order.swapAt(last, Int((state >> 33) % UInt64(last + 1)))
        }
        return order == Array(0..<count) ? Array(order.dropFirst()) + order.prefix(1) : order
    }
}

extension Panel {
    /// The panel with its categories in another order, where they stand in that of a catalogue.
    fileprivate func shuffled(_ secrets: Secrets, namesSubjects: Bool, seed: String) -> Panel {
        guard marks.allSatisfy(\.standsAlone) else { return self }
        var panel = self
        panel.x.shuffle(secrets, namesSubjects: namesSubjects, seed: seed)
        panel.y.shuffle(secrets, namesSubjects: namesSubjects, seed: seed)
        return panel
    }
}

extension Mark {
    /// Whether what it draws at a category lies there wherever that stands.
    fileprivate var standsAlone: Bool {
        self is IntervalMark || self is ScatterMark || self is StripMark || self is BeyondMark
            || self is TextMark || self is ReferenceMark
    }
}

extension Axis {
    fileprivate mutating func shuffle(_ secrets: Secrets, namesSubjects: Bool, seed: String) {
        guard case .categories(let names) = scale else { return }
        let subjects = names.map { secrets.subjects(in: $0).first }
        var moved = Array(names.indices)
        if namesSubjects {
            moved = names.indices.filter { subjects[$0] != nil }
            let catalogue = moved.compactMap { subjects[$0] }
            // What is sorted by what was found stays so.
            guard catalogue == catalogue.sorted() || catalogue == catalogue.sorted(by: >) else {
                return
            }
        } else if !Figure.haveNoOrder(names) {
            return
        }
        guard moved.count > 1 else { return }
        places = Array(names.indices)
        for (from, to) in zip(moved, Figure.order(of: moved.count, seed: seed)) {
            places[from] = moved[to]
        }
    }
}
