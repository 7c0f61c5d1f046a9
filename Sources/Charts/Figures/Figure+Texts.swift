extension Figure {
    /// What a text of a figure is for.
    enum TextUse: Sendable, Hashable, CaseIterable {
        /// Says what was found: title, subtitle, caption, text alternative, notes, words about the data.
        case finding
        /// Names what is compared: heads, titles of panels, series, categories.
        case name
        /// Says what an axis or a colour bar measures.
        case quantity
        /// Marks a value on an axis or a colour bar.
        case tick
    }

    /// The figure with other texts; what becomes empty is not drawn.
    func changingTexts(_ change: (RichText, TextUse) -> RichText) -> Figure {
        var figure = self
        for text in [\Figure.title, \.subtitle, \.caption, \.description] {
            figure[keyPath: text] = change(self[keyPath: text], .finding)
        }
        figure.numbers = numbers.map { change($0, .finding) }.filter { !$0.isEmpty }
        func changed(_ head: Head) -> Head {
            Head(change(head.title, .name), note: change(head.note, .finding))
        }
        figure.columnHeads = columnHeads.map(changed)
        figure.rowHeads = rowHeads.map(changed)
        figure.panels = panels.map { row in row.map { $0.changingTexts(change) } }
        if let bar = colorBar {
            figure.colorBar?.label = change(bar.label, .quantity)
            figure.colorBar?.ticks = bar.ticks?.map { ($0.value, change($0.label, .tick)) }
        }
        return figure
    }

    /// The figure without what says what was found.
    var withoutFindings: Figure { changingTexts { text, use in use == .finding ? "" : text } }

    /// Its texts, each with what it is for.
    var texts: [(text: RichText, use: TextUse)] {
        var texts: [(RichText, TextUse)] = []
        _ = changingTexts { text, use in
            if !text.isEmpty { texts.append((text, use)) }
            return text
        }
        return texts
    }
}

extension Panel {
    fileprivate func changingTexts(_ change: (RichText, Figure.TextUse) -> RichText) -> Panel {
        func shown(_ text: RichText?) -> RichText? {
            text.map { change($0, .finding) }.flatMap { $0.isEmpty ? nil : $0 }
        }
        var panel = self
        panel.title = change(title, .name)
        panel.note = shown(note)
        panel.x.changeTexts(change)
        panel.y.changeTexts(change)
        panel.top?.changeTexts(change)
        panel.inset = inset.map {
            Inset($0.panel.changingTexts(change), corner: $0.corner, share: $0.share)
        }
        for index in marks.indices {
            panel.marks[index].changeWords { shown($0) }
            panel.marks[index].changeSeries { series in
                series.name.isEmpty
                    ? series : Series(name: change(series.name, .name), look: series.look)
            }
        }
        return panel
    }
}

extension Axis {
    fileprivate mutating func changeTexts(_ change: (RichText, Figure.TextUse) -> RichText) {
        label = change(label, .quantity)
        if case .categories(let names) = scale {
            scale = .categories(names.map { change($0, .name) })
        }
        if case .at(let marked) = ticks {
            ticks = .at(marked.map { ($0.value, change($0.label, .tick)) })
        }
    }
}
