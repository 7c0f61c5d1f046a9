/// How a path is stroked.
public struct Stroke: Sendable, Hashable {
    public enum Cap: Sendable, Hashable {
        case butt
        case round
    }

    public enum Join: Sendable, Hashable {
        case miter
        case round
    }

    public var paint: Paint
    /// Points.
    public var width: Double
    /// Lengths of dashes and gaps in points; empty for a solid line.
    public var dash: [Double]
    public var opacity: Double
    public var cap: Cap
    public var join: Join

    public init(
        paint: Paint, width: Double, dash: [Double] = [], opacity: Double = 1, cap: Cap = .butt,
        join: Join = .round
    ) {
        self.paint = paint
        self.width = width
        self.dash = dash
        self.opacity = opacity
        self.cap = cap
        self.join = join
    }
}
