extension Figure {
    /// A letter and what it stands for.
    public struct Solution: Sendable, Hashable {
        public let letter: String
        public let name: RichText
    }

    /// The figure as a question: letters instead of the names of columns or panels, or, where it has one panel,
    /// of the series and categories in it; without title and caption, which would tell. And the solution.
    public func anonymous() -> (figure: Figure, solution: [Solution]) {
        var figure = self
        figure.title = ""
        figure.subtitle = ""
        figure.caption = ""
        figure.description = ""
        let titles = panels.joined().map(\.title)
        let names: [RichText] =
            if !columnHeads.isEmpty {
                columnHeads.map(\.title)
            } else if titles.count > 1, titles.contains(where: { !$0.isEmpty }) {
                titles
            } else {
                LegendEntry.all(of: self).map(\.name) + categories
            }
        let solution = Figure.lettered(names)
        let letters = Dictionary(
            uniqueKeysWithValues: solution.map { ($0.name, RichText($0.letter)) })
        figure.columnHeads = columnHeads.map { Head(letters[$0.title] ?? $0.title, note: $0.note) }
        figure.seriesNames = letters
        for row in figure.panels.indices {
            for column in figure.panels[row].indices {
                let panel = figure.panels[row][column]
                figure.panels[row][column].title = letters[panel.title] ?? panel.title
                figure.panels[row][column].x.rename(letters)
                figure.panels[row][column].y.rename(letters)
            }
        }
        return (figure, solution)
    }

    /// The names on axes of categories.
    private var categories: [RichText] {
        panels.joined().flatMap { panel in
            [panel.x, panel.y].flatMap { axis -> [RichText] in
                if case .categories(let names) = axis.scale { names } else { [] }
            }
        }
    }

    private static func lettered(_ names: [RichText]) -> [Solution] {
        var distinct: [RichText] = []
        for name in names where !name.isEmpty && !distinct.contains(name) { distinct.append(name) }
        let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)
        return distinct.enumerated().map { index, name in
            let (round, place) = index.quotientAndRemainder(dividingBy: alphabet.count)
            return Solution(letter: alphabet[place] + (round == 0 ? "" : "\(round)"), name: name)
        }
    }
}

extension Axis {
    /// Gives categories other names.
    fileprivate mutating func rename(_ names: [RichText: RichText]) {
        if case .categories(let own) = scale { scale = .categories(own.map { names[$0] ?? $0 }) }
    }
}
