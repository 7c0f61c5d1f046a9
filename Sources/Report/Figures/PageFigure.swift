/// A figure as it stands in a page of one language; every text is markup already.
struct PageFigure: Sendable {
    /// An `<svg>` element and its size in points.
    struct Drawing: Sendable {
        let svg: String
        let width, height: Double
    }

    let id: String
    let title: String
    let subtitle: String
    let caption: String
    /// The drawing for wide screens and paper.
    let wide: Drawing
    /// The drawing for phones; nil if the figure cannot be laid out that narrow.
    let narrow: Drawing?
    /// A table for every panel that shows values.
    let tables: String

    /// Keeps the room of the drawings while a browser has not laid them out.
    var style: String {
        func rule(_ drawing: Drawing?) -> String {
            let ratio = drawing.map { "\(Int($0.width))/\(Int($0.height.rounded()))" } ?? "auto"
            return "#\(id) .drawing{aspect-ratio:\(ratio)}"
        }
        return "@media screen{\(rule(wide))}@media screen and (max-width:34rem){\(rule(narrow))}\n"
    }
}
