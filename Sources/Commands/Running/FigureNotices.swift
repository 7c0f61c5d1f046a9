import Charts
import Experiments
import Rendering
import Report

/// What a user should know of a figure that was drawn.
struct FigureNotices: Sendable {
    let plan: FigurePlan

    init(_ plan: FigurePlan) { self.plan = plan }

    func lines(
        _ drawn: FigureFile.Drawn, _ choice: FigureChoice, _ entry: FigureEntry
    ) -> [String] {
        var lines = drawn.substitutions.notices(mainFont: plan.theme.theme.fontFamily)
        let all = entry.make(plan.figureWords)
        let (shown, count) = (choice.chosen.figure.panels.joined().count, all.panels.joined().count)
        if plan.panels.isEmpty, shown < count {
            lines.append(
                "a slide carries \(shown) of \(plan.id)'s \(count) panels; choose others with --panels"
                    + (all.panelNames.isEmpty
                        ? "." : ": \(all.panelNames.map(\.plain).joined(separator: "; "))."))
        }
        if drawn.textScale < 1 {
            let points = (plan.page.fontSize * drawn.textScale * 10).rounded() / 10
            lines.append(
                "words are \(points) points high, not \(plan.page.fontSize): at --width "
                    + "\(plan.page.width.text) there is no room for larger ones.")
        }
        return lines
    }
}
