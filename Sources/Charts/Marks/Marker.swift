/// The small shapes that tell series apart without colour; of about equal weight to the eye.
enum Marker: Int, CaseIterable, Sendable, Hashable {
    case circle
    case square
    case triangleUp
    case diamond
    case plus
    case hourglass
    case cross
    case bar
    case star
    case triangleDown
    case triangleLeft
    case bowTie
    case post
    case triangleRight
    case heavyPlus

    /// Whether the shape has no inside to fill.
    var isOpen: Bool { self == .plus || self == .cross }

    /// Five points at 1.5 and five notches at 0.6 of the radius, the first point up; written out, so that no
    /// sine's last bit matters.
    private static let starCorners = [
        Point(0, -1.5), Point(0.3527, -0.4854), Point(1.4266, -0.4635), Point(0.5706, 0.1854),
        Point(0.8817, 1.2135), Point(0, 0.6), Point(-0.8817, 1.2135), Point(-0.5706, 0.1854),
        Point(-1.4266, -0.4635), Point(-0.3527, -0.4854),
    ]

    /// A plus that has an inside, at one radius.
    private static let heavyPlusCorners: [Point] = {
        let (long, short) = (1.3, 0.45)
        return [
            Point(-short, -long), Point(short, -long), Point(short, -short), Point(long, -short),
            Point(long, short), Point(short, short), Point(short, long), Point(-short, long),
            Point(-short, short), Point(-long, short), Point(-long, -short), Point(-short, -short),
        ]
    }()

    /// The outline about the origin.
    func path(radius r: Double) -> Path {
        switch self {
        case .circle:
            return .circle(centre: Point(0, 0), radius: r)
        case .square:
            let s = 0.89 * r
            return .rect(Rect(x: -s, y: -s, width: 2 * s, height: 2 * s))
        case .triangleUp:
            return .polygon([
                Point(0, -1.3 * r), Point(1.17 * r, 0.75 * r), Point(-1.17 * r, 0.75 * r),
            ])
        case .triangleLeft:
            return .polygon([
                Point(-1.3 * r, 0), Point(0.75 * r, -1.17 * r), Point(0.75 * r, 1.17 * r),
            ])
        case .triangleRight:
            return .polygon([
                Point(1.3 * r, 0), Point(-0.75 * r, -1.17 * r), Point(-0.75 * r, 1.17 * r),
            ])
        case .triangleDown:
            return .polygon([
                Point(0, 1.3 * r), Point(1.17 * r, -0.75 * r), Point(-1.17 * r, -0.75 * r),
            ])
        case .diamond:
            let s = 1.28 * r
            return .polygon([Point(0, -s), Point(s, 0), Point(0, s), Point(-s, 0)])
        case .plus:
            let s = 1.2 * r
            var path = Path.polyline([Point(-s, 0), Point(s, 0)])
            path.add(polyline: [Point(0, -s), Point(0, s)])
            return path
        case .cross:
            let s = 0.95 * r
            var path = Path.polyline([Point(-s, -s), Point(s, s)])
            path.add(polyline: [Point(-s, s), Point(s, -s)])
            return path
        case .bar:
            return .rect(Rect(x: -1.5 * r, y: -0.55 * r, width: 3 * r, height: 1.1 * r))
        case .star:
            return .polygon(Marker.starCorners.map { Point($0.x * r, $0.y * r) })
        case .hourglass:
            let (x, y) = (1.05 * r, 1.2 * r)
            return .polygon([Point(-x, -y), Point(x, -y), Point(-x, y), Point(x, y)])
        case .bowTie:
            let (x, y) = (1.3 * r, 0.95 * r)
            return .polygon([Point(-x, -y), Point(-x, y), Point(x, -y), Point(x, y)])
        case .post:
            return .rect(Rect(x: -0.55 * r, y: -1.5 * r, width: 1.1 * r, height: 3 * r))
        case .heavyPlus:
            return .polygon(Marker.heavyPlusCorners.map { Point($0.x * r, $0.y * r) })
        }
    }

    /// Stamps the marker at places on the page.
    func draw(
        at places: [Point], radius: Double, fill: ScatterMark.Fill, paint: Paint,
        opacity: Double = 1, on list: inout DisplayList
    ) {
        guard !places.isEmpty else { return }
        let width = max(0.7, radius * 0.4)
        if isOpen {
            // An edge in the background's colour keeps open shapes readable over others.
            let shape = path(radius: radius)
            list.commands.append(
                .stamp(
                    shape, at: places,
                    stroke: Stroke(
                        paint: .background, width: width + 1, opacity: 0.8 * opacity, cap: .round),
                    fill: nil))
            list.commands.append(
                .stamp(
                    shape, at: places,
                    stroke: Stroke(paint: paint, width: width, opacity: opacity, cap: .round),
                    fill: nil))
        } else if fill == .hollow {
            list.commands.append(
                .stamp(
                    path(radius: radius), at: places,
                    stroke: Stroke(paint: paint, width: width, opacity: opacity),
                    fill: FillStyle(paint: .background, opacity: 0.85 * opacity)))
        } else {
            list.commands.append(
                .stamp(
                    path(radius: radius), at: places,
                    stroke: Stroke(paint: .background, width: 0.4, opacity: 0.8 * opacity),
                    fill: FillStyle(paint: paint, opacity: opacity)))
        }
        if fill == .ringed {
            list.commands.append(
                .stamp(
                    .circle(centre: Point(0, 0), radius: radius + 1.7), at: places,
                    stroke: Stroke(paint: .text, width: 0.7, opacity: opacity), fill: nil))
        }
    }
}
