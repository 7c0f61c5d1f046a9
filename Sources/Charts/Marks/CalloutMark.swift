/// Words about a point of the data, set where there is room, with a thin line to the point.
public struct CalloutMark: Mark {
    public private(set) var text: RichText
    public let point: Point

    public init(_ text: RichText, at point: Point) {
        self.text = text
        self.point = point
    }

    public var extent: Extent { Extent([point], firmX: false) }
    public var series: [Series] { [] }
    public mutating func changeWords(_ change: (RichText) -> RichText?) {
        text = change(text) ?? ""
    }
    public var annotations: [Annotation] {
        point.isFinite ? [Annotation(text, place: .pointing(point))] : []
    }
    public var layer: Layer { .points }

    public func draw(in frame: Frame, on list: inout DisplayList) {
        guard let place = frame.point(point), frame.plot.grown(by: 1).contains(place) else {
            return
        }
        list.commands.append(
            .path(
                .circle(centre: place, radius: 2.4),
                stroke: Stroke(paint: .text, width: 0.7), fill: nil))
    }
}
