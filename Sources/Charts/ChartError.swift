/// What can go wrong between a figure and its display list.
public enum ChartError: Error, Sendable, Hashable {
    /// The measurer cannot measure a text, for example because a font lacks a glyph.
    case unmeasurable(text: String, reason: String)
    /// Two texts would be printed over each other.
    case overlap(figure: String, first: String, second: String)
    /// Words would lie on data, because the plot has no room beside it.
    case onData(figure: String, text: String)
    /// A text would leave the page.
    case outsidePage(figure: String, text: String)
    /// The page is too narrow for the figure's labels; both widths in points.
    case tooNarrow(figure: String, width: Double, needed: Double)
    /// The page is too low for the figure's plots and words; both heights in points.
    case tooLow(figure: String, height: Double, needed: Double)
}

extension ChartError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unmeasurable(let text, let reason):
            "Cannot measure the text \"\(text)\": \(reason)."
        case .overlap(let figure, let first, let second):
            "Figure \(figure): the texts \"\(first)\" and \"\(second)\" would overlap; "
                + "shorten one of them or draw the figure wider."
        case .onData(let figure, let text):
            "Figure \(figure): the text \"\(text)\" would lie on data; draw the figure wider."
        case .outsidePage(let figure, let text):
            "Figure \(figure): the text \"\(text)\" would leave the page; "
                + "shorten it or draw the figure wider."
        case .tooNarrow(let figure, let width, let needed):
            "Figure \(figure): \(millimetres(width)) mm are too narrow for its labels; "
                + "draw it at least \(millimetres(needed)) mm wide."
        case .tooLow(let figure, let height, let needed):
            "Figure \(figure): \(millimetres(height)) mm are too low for its plots and words; "
                + "draw it at least \(millimetres(needed)) mm high."
        }
    }

    /// Of points; the width may be no number at all.
    private func millimetres(_ points: Double) -> String {
        let length = (points * 25.4 / 72).rounded(.up)
        return Int(exactly: length).map(String.init) ?? "\(length)"
    }
}
