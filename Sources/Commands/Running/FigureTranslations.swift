import Base
import Charts
import Experiments
import UserInput

/// A figure in every language, that which was asked for first, and its panels that were asked for.
struct FigureTranslations: Sendable {
    let words: [Words]
    let figures: [Figure]
    private let plan: FigurePlan

    init(_ plan: FigurePlan, _ make: (Words) -> Figure) {
        let language = plan.figureWords.language
        words =
            [plan.figureWords]
            + Language.allCases.filter { $0 != language }.compactMap { try? Words.spoken($0) }
        figures = words.map(make)
        self.plan = plan
    }

    /// The panels that were asked for, by their names in any language.
    /// - Parameters:
    ///   - figure: one of the translations, or a frame whose panels have their names.
    ///   - mostPanels: where no panels are asked for; nil is all.
    /// - Throws: `Failure` if a panel is named that the figure does not have.
    func part(of figure: Figure, mostPanels: Int?) throws(Failure) -> Figure {
        guard !plan.panels.isEmpty else { return mostPanels.map(figure.shortened) ?? figure }
        let panels = plan.panels.flatMap { figure.panelNames(in: $0, translations: figures) }
        if let chosen = figure.showing(panels, translations: figures) { return chosen }
        let names = figure.panelNames.map(\.plain)
        guard !names.isEmpty else {
            throw Failure(
                code: .usage,
                message: "--panels: the panels of \(plan.id) have no names; leave the option out.")
        }
        let unknown = panels.filter { figure.showing([$0], translations: figures) == nil }
        throw Failure(
            code: .usage,
            message: "--panels: no panel is called "
                + unknown.map(\.quoted).joined(separator: ", ")
                + ". The names are \(names.joined(separator: "; ")).")
    }
}

extension FigurePlan {
    /// How many panels are tried one after another until they fit: on a slide, where none are asked for, fewer and
    /// fewer; nil is all of them.
    var panelCounts: [Int?] {
        guard panels.isEmpty, let most = page.use?.mostPanels else { return [nil] }
        return (1...most).reversed()
    }
}
