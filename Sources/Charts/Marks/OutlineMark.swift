import Elementary

/// A closed shape in the plane of the data, lightly filled, such as the set that a penalty allows.
public struct OutlineMark: SeriesMark {
    public let corners: [Point]
    var ownSeries: Series

    public init(_ corners: [Point], series: Series) {
        self.corners = corners.filter(\.isFinite)
        ownSeries = series
    }

    /// The points whose norm |x|^p + |y|^p is at most radius^p: a diamond for p = 1, a disc for
    /// p = 2.
    /// - Precondition: `p` and `radius` are positive.
    public static func ball(
        p: Double, radius: Double, centre: Point = Point(0, 0), series: Series
    ) -> OutlineMark {
        precondition(p > 0 && radius > 0, "a ball has a positive radius and exponent")
        let corners = (0..<240).map { step -> Point in
            let turn = Turn(Double(step) / 240)
            let (x, y) = (turn.cosine, turn.sine)
            let norm = power(power(abs(x), p) + power(abs(y), p), 1 / p)
            return Point(centre.x + radius * x / norm, centre.y + radius * y / norm)
        }
        return OutlineMark(corners, series: series)
    }

    public var extent: Extent { Extent(corners, firmX: false) }
    public var swatch: Swatch { Swatch(line: .solid, area: true) }
    public var layer: Layer { .areas }

    public func draw(in frame: Frame, on list: inout DisplayList) {
        let places = corners.compactMap(frame.point)
        guard places.count > 2 else { return }
        list.commands.append(
            .path(
                .polygon(places), stroke: Stroke(paint: ownSeries.paint, width: 0.9),
                fill: FillStyle(paint: ownSeries.paint, opacity: BandMark.opacity)))
    }
}
