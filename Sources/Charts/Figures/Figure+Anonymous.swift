extension Figure {
    /// A letter and what it stands for.
    public struct Solution: Sendable, Hashable {
        public let letter: String
        public let name: RichText
    }

    /// The figure as a question, without title and caption, and the solution in reading order.
    ///
    /// One letter stands for a method wherever it is named, and no method has its own colour. Words about the data that
    /// would tell are left out, and so are the values of an axis where other panels have another one. A figure
    /// that names no method has letters instead of its columns, rows, categories or panels of a kind. A figure in which
    /// nothing is to be guessed has no solution.
    public func anonymous(_ secrets: Secrets) -> (figure: Figure, solution: [Solution]) {
        var figure = shuffled(secrets)
        figure.title = ""
        figure.subtitle = ""
        figure.caption = ""
        figure.description = ""
        figure.numbers = []
        let letters = QuestionLetters(figure, secrets)
        let telling = Set(
            figure.texts.filter { $0.use == .quantity && secrets.isHint($0.text) }.map(\.text))
        let strengths = Set(
            figure.texts.compactMap { $0.use == .name ? secrets.strength(in: $0.text)?.name : nil })
        if telling.count > 1 { figure.hideTicks(telling) }
        figure.changePanels { panel in
            for index in panel.marks.indices {
                panel.marks[index].changeSeries { letters.disguised($0) }
            }
        }
        figure = figure.changingTexts { text, use in
            switch use {
            case .finding: secrets.areTold(by: text) ? "" : text
            case .quantity:
                telling.contains(text)
                    ? secrets.quantity : letters.replacing(in: secrets.withoutStrengths(text))
            case .name where strengths.count > 1:
                if let (_, value) = secrets.strength(in: text) {
                    RichText(plain: "\(secrets.quantity.plain) \(value)")
                } else {
                    letters.replacing(in: text)
                }
            case .name, .tick: letters.replacing(in: text)
            }
        }
        // What a head's note says without a number is what its values are.
        figure.rowHeads = figure.rowHeads.map(Figure.numbered)
        figure.columnHeads = figure.columnHeads.map(Figure.numbered)
        figure.keyOrder = letters.solution.map(\.letter)
        return (figure, letters.solution)
    }

    private static func numbered(_ head: Head) -> Head {
        head.note.plain.contains(where: \.isNumber) ? head : Head(head.title)
    }

    private mutating func changePanels(_ change: (inout Panel) -> Void) {
        for row in panels.indices {
            for column in panels[row].indices {
                change(&panels[row][column])
                guard var inner = panels[row][column].inset else { continue }
                var panel = inner.panel
                change(&panel)
                inner = Inset(panel, corner: inner.corner, share: inner.share)
                panels[row][column].inset = inner
            }
        }
    }

    /// Takes the values away from axes with these labels.
    private mutating func hideTicks(_ labels: Set<RichText>) {
        changePanels { panel in
            if labels.contains(panel.x.label) { panel.x.leaveOutValues() }
            if labels.contains(panel.y.label) { panel.y.leaveOutValues() }
            if let top = panel.top, labels.contains(top.label) { panel.top?.leaveOutValues() }
        }
    }
}

extension Axis {
    fileprivate mutating func leaveOutValues() {
        if isCategorical, case .categories(let names) = scale {
            scale = .categories(names.map { _ in "" })
        } else {
            ticks = .at([])
        }
    }
}
