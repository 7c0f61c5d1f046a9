import Base
import Charts
import Experiments
import UserInput

/// What of a figure is drawn: the panels that were asked for, as a form or a question if so wanted, in the language
/// asked for and in the others.
struct FigureChoice: Sendable {
    struct Item: Sendable {
        /// What is drawn.
        var figure: Figure
        let words: Words
    }

    /// In the language that was asked for.
    let chosen: Item
    /// The same in the other languages.
    let others: [Item]
    /// The figure with its title, before letters take the place of names.
    let told: Figure
    /// What the letters of a question stand for; nil without letters.
    let solution: [Figure.Solution]?

    /// - Parameter mostPanels: where no panels are asked for; nil is all.
    /// - Throws: `Failure` if a panel is named that the figure does not have.
    init(_ entry: FigureEntry, _ plan: FigurePlan, mostPanels: Int?) throws(Failure) {
        let words = FigureChoice.languages(plan)
        let figures = words.map(entry.make)
        var items: [Item] = []
        for (figure, words) in zip(figures, words) {
            var shown = try FigureChoice.shown(figure, of: figures, plan, mostPanels: mostPanels)
            if shown.panels.joined().count < figure.panels.joined().count,
                !shown.isTitled(asPartOf: figure)
            {
                shown.title = words(entry.title)
                shown.description = shown.title
            }
            items.append(Item(figure: plan.page.isBlank ? shown.blankForm : shown, words: words))
        }
        told = items[0].figure
        var solution: [Figure.Solution]?
        if plan.page.isAnonymous {
            let questions = items.map { $0.figure.anonymous(.methods($0.words)) }
            guard !questions[0].solution.isEmpty else {
                throw Failure(
                    code: .usage,
                    message:
                        "--anonymous: \(plan.id) names nothing that could be guessed, neither methods "
                        + "nor functions nor changes; leave the option out.")
            }
            solution = questions[0].solution
            for (index, question) in questions.enumerated() {
                items[index].figure = question.figure
            }
        }
        self.solution = solution
        chosen = items[0]
        others = Array(items.dropFirst())
    }

    /// The words of all languages, those that were asked for first.
    static func languages(_ plan: FigurePlan) -> [Words] {
        let language = plan.figureWords.language
        return [plan.figureWords]
            + Language.allCases.filter { $0 != language }.compactMap { try? Words.spoken($0) }
    }

    /// The panels of a figure that were asked for, by their names in any language.
    /// - Throws: `Failure` if a panel is named that the figure does not have.
    static func shown(
        _ figure: Figure, of translations: [Figure], _ plan: FigurePlan, mostPanels: Int?
    ) throws(Failure) -> Figure {
        let shown = try selected(figure, of: translations, plan)
        return mostPanels.map(shown.shortened) ?? shown
    }

    private static func selected(
        _ figure: Figure, of translations: [Figure], _ plan: FigurePlan
    ) throws(Failure) -> Figure {
        guard !plan.panels.isEmpty else { return figure }
        let panels = plan.panels.flatMap { figure.panelNames(in: $0, translations: translations) }
        if let chosen = figure.showing(panels, translations: translations) { return chosen }
        let names = figure.panelNames.map(\.plain)
        guard !names.isEmpty else {
            throw Failure(
                code: .usage,
                message: "--panels: the panels of \(plan.id) have no names; leave the option out.")
        }
        let unknown = panels.filter { figure.showing([$0], translations: translations) == nil }
        throw Failure(
            code: .usage,
            message: "--panels: no panel is called "
                + unknown.map(\.quoted).joined(separator: ", ")
                + ". The names are \(names.joined(separator: "; ")).")
    }
}
