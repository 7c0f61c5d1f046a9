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

    /// - Parameters:
    ///   - title: of the figure, where it has no finding.
    ///   - translations: the figure in all languages.
    ///   - mostPanels: where no panels are asked for; nil is all.
    /// - Throws: `Failure` if a panel is named that the figure does not have.
    init(
        _ title: Phrase, _ translations: FigureTranslations, _ plan: FigurePlan, mostPanels: Int?
    ) throws(Failure) {
        var items: [Item] = []
        for (figure, words) in zip(translations.figures, translations.words) {
            var shown = try translations.part(of: figure, mostPanels: mostPanels)
            if shown.panels.joined().count < figure.panels.joined().count,
                !shown.isTitled(asPartOf: figure)
            {
                shown.title = words(title)
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
}
