/// A path on the page, in points.
public struct Path: Sendable, Hashable {
    public enum Element: Sendable, Hashable {
        case move(Point)
        case line(Point)
        /// A cubic curve: two control points, then the end.
        case curve(Point, Point, Point)
        case close
    }

    public var elements: [Element]

    public init(_ elements: [Element] = []) {
        self.elements = elements
    }

    public static func rect(_ rect: Rect) -> Path {
        polygon([
            Point(rect.x, rect.y), Point(rect.maxX, rect.y), Point(rect.maxX, rect.maxY),
            Point(rect.x, rect.maxY),
        ])
    }

    /// A circle of four cubic curves; off by less than 0.03 % of the radius.
    public static func circle(centre: Point, radius: Double) -> Path {
        let k = 0.552284749830794 * radius
        let (x, y, r) = (centre.x, centre.y, radius)
        return Path([
            .move(Point(x + r, y)),
            .curve(Point(x + r, y + k), Point(x + k, y + r), Point(x, y + r)),
            .curve(Point(x - k, y + r), Point(x - r, y + k), Point(x - r, y)),
            .curve(Point(x - r, y - k), Point(x - k, y - r), Point(x, y - r)),
            .curve(Point(x + k, y - r), Point(x + r, y - k), Point(x + r, y)),
            .close,
        ])
    }

    /// An open line through the points.
    public static func polyline(_ points: [Point]) -> Path {
        var path = Path()
        path.add(polyline: points)
        return path
    }

    /// A closed line through the points.
    public static func polygon(_ points: [Point]) -> Path {
        var path = polyline(points)
        if !points.isEmpty { path.elements.append(.close) }
        return path
    }

    public mutating func add(polyline points: [Point]) {
        guard let first = points.first else { return }
        elements.append(.move(first))
        elements += points.dropFirst().map(Element.line)
    }

    public var isEmpty: Bool { elements.isEmpty }
}
