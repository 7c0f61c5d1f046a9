/// Arrowheads at the edge where a curve leaves the range of its panel, or a value has no place on a logarithmic
/// axis: what ends there goes on.
public struct BeyondMark: SeriesMark {
    public let points: [Point]
    /// Stands beside the first arrowhead at the upper edge if there is room.
    public private(set) var label: RichText?
    var ownSeries: Series

    /// - Parameters:
    ///   - points: of the curve, in order; each stretch beyond an edge has one arrowhead, at its start.
    ///   - series: the curve's.
    ///   - label: such as the number that the curve ends at.
    public init(_ points: [Point], series: Series, label: RichText? = nil) {
        self.points = points
        self.label = label
        ownSeries = series.unnamed
    }

    public var extent: Extent { Extent() }
    public var layer: Layer { .points }
    public mutating func changeWords(_ change: (RichText) -> RichText?) {
        label = label.flatMap(change)
    }
    public var annotations: [Annotation] {
        label.map { [Annotation($0, place: .leaving(points))] } ?? []
    }

    public func draw(in frame: Frame, on list: inout DisplayList) {
        let (places, isAbove) = BeyondMark.ends(of: points, in: frame)
        for up in [true, false] {
            let tips = zip(places, isAbove).filter { $0.1 == up }.map(\.0)
            guard !tips.isEmpty else { continue }
            let height = up ? 4.2 : -4.2
            list.commands.append(
                .stamp(
                    .polygon([Point(0, 0), Point(2.6, height), Point(-2.6, height)]), at: tips,
                    stroke: Stroke(paint: .background, width: 0.5),
                    fill: FillStyle(paint: ownSeries.paint)))
        }
    }

    /// The first arrowhead at the upper edge.
    static func tip(of points: [Point], in frame: Frame) -> Point? {
        let (places, isAbove) = ends(of: points, in: frame)
        return zip(places, isAbove).first { $0.1 }?.0
    }

    /// Where stretches beyond an edge begin, on that edge, and whether it is the upper one.
    private static func ends(
        of points: [Point], in frame: Frame
    ) -> (places: [Point], isAbove: [Bool]) {
        var (places, isAbove) = ([Point](), [Bool]())
        var last: (point: Point, side: Int)?
        for point in points {
            guard let x = frame.x(point.x), point.y.isFinite else {
                last = nil
                continue
            }
            let y = frame.y(point.y) ?? .infinity
            let side = y < frame.plot.y - 0.5 ? -1 : y > frame.plot.maxY + 0.5 ? 1 : 0
            defer { last = (Point(x, y), side) }
            guard side != 0, side != last?.side else { continue }
            let edge = side < 0 ? frame.plot.y : frame.plot.maxY
            var place = x
            if let from = last?.point, from.y.isFinite, y.isFinite, from.y != y {
                place = from.x + (edge - from.y) / (y - from.y) * (x - from.x)
            }
            places.append(Point(min(max(place, frame.plot.x), frame.plot.maxX), edge))
            isAbove.append(side < 0)
        }
        return (places, isAbove)
    }
}
