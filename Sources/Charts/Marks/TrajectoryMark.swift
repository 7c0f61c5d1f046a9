/// A path through the plane in order of time: a ring where it begins, a dot where it ends, and
/// arrow heads on the way that keep their distance.
public struct TrajectoryMark: SeriesMark {
    public let points: [Point]
    var ownSeries: Series

    /// Along the line, between heads and from its ends, in points of the page.
    static let headDistance = 22.0
    static let headLength = 6.5

    public init(_ points: [Point], series: Series) {
        self.points = points.filter(\.isFinite)
        ownSeries = series
    }

    public var extent: Extent { Extent(points, firmX: false) }
    public var shownValues: [MarkValues] {
        [MarkValues(points.map { .init(at: $0.x, $0.y) }, series: ownSeries)]
    }
    public var swatch: Swatch { Swatch(line: .main, marker: .filled) }

    public func draw(in frame: Frame, on list: inout DisplayList) {
        let places = points.compactMap(frame.point)
        guard let first = places.first, let last = places.last else { return }
        let stroke = LineMark.stroke(.main, series: ownSeries, theme: frame.theme)
        let thin = Thinning(TrajectoryMark.withoutRepeats(places), width: stroke.width)
        var path = Path()
        for line in thin.lines { path.add(polyline: line) }
        if frame.hasImage {
            list.commands.append(
                .path(
                    path,
                    stroke: Stroke(paint: .background, width: stroke.width + 1.4, opacity: 0.75),
                    fill: nil))
        }
        list.commands.append(.path(path, stroke: stroke, fill: nil))
        let heads = TrajectoryMark.heads(on: places)
        if !heads.isEmpty {
            list.commands.append(
                .path(heads, stroke: nil, fill: FillStyle(paint: ownSeries.paint)))
        }
        Marker.circle.draw(
            at: [first], radius: 2.2, fill: .hollow, paint: ownSeries.paint, on: &list)
        ownSeries.outline.marker.draw(
            at: [last], radius: 2.6, fill: .filled, paint: ownSeries.paint, on: &list)
    }

    /// Steps of less than a tenth of a point say nothing.
    private static func withoutRepeats(_ places: [Point]) -> [Point] {
        var result: [Point] = []
        for place in places {
            if let last = result.last, abs(last.x - place.x) + abs(last.y - place.y) < 0.1 {
                continue
            }
            result.append(place)
        }
        return result.count > 1 ? result : places
    }

    /// Triangles at even distances along the line, none on top of an earlier one.
    static func heads(on places: [Point]) -> Path {
        let lengths = zip(places, places.dropFirst()).map { $0.distance(to: $1) }
        let total = lengths.reduce(0, +)
        let count = Int(total / headDistance)
        guard count > 0 else { return Path() }
        let gap = total / Double(count + 1)
        var path = Path()
        var kept: [Point] = []
        var travelled = 0.0
        var next = gap
        for (index, length) in lengths.enumerated() where length > 0 {
            while next <= travelled + length, kept.count <= count {
                let share = (next - travelled) / length
                let (from, to) = (places[index], places[index + 1])
                let tip = Point(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y))
                let far = kept.allSatisfy { $0.distance(to: tip) > headDistance / 2 }
                let ends = [places[0], places[places.count - 1]]
                if far, ends.allSatisfy({ $0.distance(to: tip) > headLength }) {
                    kept.append(tip)
                    let along = Point((to.x - from.x) / length, (to.y - from.y) / length)
                    path.elements += head(at: tip, along: along).elements
                }
                next += gap
            }
            travelled += length
        }
        return path
    }

    /// A triangle whose middle lies at a place.
    private static func head(at place: Point, along direction: Point) -> Path {
        let (length, half) = (headLength, 0.42 * headLength)
        func corner(_ forward: Double, _ aside: Double) -> Point {
            Point(
                place.x + forward * direction.x - aside * direction.y,
                place.y + forward * direction.y + aside * direction.x)
        }
        return .polygon([
            corner(length / 2, 0), corner(-length / 2, half), corner(-length / 3, 0),
            corner(-length / 2, -half),
        ])
    }
}
