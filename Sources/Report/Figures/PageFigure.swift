/// A figure as it stands in a page of one language; every text is markup already.
struct PageFigure: Sendable {
    let id: String
    let title: String
    let subtitle: String
    let caption: String
    /// The drawing for wide screens and paper.
    let wide: String
    /// The drawing for phones; nil if the figure cannot be laid out that narrow.
    let narrow: String?
}
