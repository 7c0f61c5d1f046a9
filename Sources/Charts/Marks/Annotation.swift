/// Words that belong to a mark; the layout finds their place.
public struct Annotation: Sendable, Hashable {
    public enum Place: Sendable, Hashable {
        /// Beside a vertical line at this x, near the top.
        case besideVertical(Double)
        /// Over or under a horizontal line at this y, near an end.
        case besideHorizontal(Double)
        /// At a point, as near as other words allow.
        case at(Point, Anchor)
        /// Beside the place where a curve leaves the plot through its upper edge; nowhere if that would hide anything.
        case leaving([Point])
        /// Near a point, where nothing is hidden, with a thin line to it.
        case pointing(Point)
    }

    public var text: RichText
    public var place: Place
    /// The coloured cell behind the words; nil where there is none.
    public var ground: Ground?

    public init(_ text: RichText, place: Place, ground: Ground? = nil) {
        self.ground = ground
        self.text = text
        self.place = place
    }
}
