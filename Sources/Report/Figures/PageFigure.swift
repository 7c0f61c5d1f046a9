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
    /// What the figure shows, in plain words; it stays where a browser does not lay the drawing out.
    let description: String
    /// What was measured of it, a sentence each.
    let numbers: [String]
    /// The drawing for wide screens and paper; nil if the figure is a sentence.
    let wide: Drawing?
    /// The drawing for phones; nil if the figure cannot be laid out that narrow.
    let narrow: Drawing?
    /// A table for every panel that shows values; nil if none does.
    let tables: String?

    /// Its numbers as CSV, turned on its side, in a page that travels alone.
    var data: String?
    /// How many slots of the palette a page needs for it.
    var slots = 0

    /// Keeps the room of the drawings while a browser has not laid them out.
    var style: String {
        guard wide != nil else { return "" }
        func rule(_ drawing: Drawing?) -> String {
            let ratio = drawing.map { "\(Int($0.width))/\(Int($0.height.rounded()))" } ?? "auto"
            return "#\(id) .drawing{aspect-ratio:\(ratio)}"
        }
        // Without scripts the wide drawing stays, in a box that scrolls and is as high as it.
        return "@media screen and (min-width:34.01rem){\(rule(wide))}"
            + "@media screen and (max-width:34rem) and (scripting:enabled){\(rule(narrow))}\n"
    }
}

extension PageFigure {
    /// A figure of which nothing is known but its name.
    init(id: String) {
        self.init(
            id: id, title: "", subtitle: "", caption: "", description: "", numbers: [], wide: nil,
            narrow: nil,
            tables: nil)
    }
}
