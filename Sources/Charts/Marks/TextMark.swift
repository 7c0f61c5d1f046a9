/// Words at a point of the data.
public struct TextMark: Mark {
    public private(set) var text: RichText
    public let point: Point
    public let anchor: Anchor
    /// The coloured cell behind the words; nil where there is none.
    public let ground: Ground?

    public init(
        _ text: RichText, at point: Point, anchor: Anchor = .centre, on ground: Ground? = nil
    ) {
        self.ground = ground
        self.text = text
        self.point = point
        self.anchor = anchor
    }

    public var extent: Extent { Extent([point], firmX: false) }
    public var series: [Series] { [] }
    public mutating func changeWords(_ change: (RichText) -> RichText?) {
        text = change(text) ?? ""
    }
    public var annotations: [Annotation] {
        point.isFinite ? [Annotation(text, place: .at(point, anchor), ground: ground)] : []
    }
    public func draw(in frame: Frame, on list: inout DisplayList) {}
}
