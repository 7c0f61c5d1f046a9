import Charts
import Experiments
import Rendering
import Report

/// What a user should know of a figure that was drawn.
struct FigureNotices: Sendable {
    let plan: FigurePlan

    init(_ plan: FigurePlan) { self.plan = plan }

    /// - Parameters:
    ///   - textScale: how large words are, of the size asked for.
    ///   - height: of the page, in points.
    ///   - figure: what was drawn.
    ///   - all: the figure with all its panels.
    func lines(
        _ substitutions: Substitutions, textScale: Double, height: Double, _ figure: Figure,
        of all: Figure
    ) -> [String] {
        var lines = substitutions.notices(mainFont: plan.theme.theme.fontFamily)
        let (shown, count) = (figure.panels.joined().count, all.panels.joined().count)
        if plan.panels.isEmpty, shown < count {
            lines.append(
                "a slide carries \(shown) of \(plan.id)'s \(count) panels; choose others with --panels"
                    + (all.panelNames.isEmpty
                        ? "." : ": \(all.panelNames.map(\.plain).joined(separator: "; "))."))
        }
        if textScale < 1 {
            let points = (plan.page.fontSize * textScale * 10).rounded() / 10
            lines.append(
                "words are \(points) points high, not \(plan.page.fontSize): at --width "
                    + "\(plan.page.width.text) there is no room for larger ones.")
        }
        if plan.page.height == nil, height > FigureNotices.paper.points {
            lines.append(
                "the page is \(Int((height * 25.4 / 72).rounded())) mm high, more than A4 paper's "
                    + "\(FigureNotices.paper.text). A larger --width, a smaller --font-size or fewer --panels "
                    + "make it lower.")
        }
        return lines
    }

    /// The height of A4 paper.
    private static let paper = Length.millimetres(297)
}
