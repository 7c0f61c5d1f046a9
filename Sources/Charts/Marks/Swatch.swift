/// How a legend shows a series: a line, a marker, a filled area, or several of them.
public struct Swatch: Sendable, Hashable {
    public var line: LineStyle?
    public var marker: ScatterMark.Fill?
    public var area: Bool
    /// Of the marker, in points; nil is that of all others.
    public var radius: Double?

    public init(
        line: LineStyle? = nil, marker: ScatterMark.Fill? = nil, area: Bool = false,
        radius: Double? = nil
    ) {
        self.line = line
        self.marker = marker
        self.area = area
        self.radius = radius
    }

    /// What two marks of one series show together.
    func union(_ other: Swatch) -> Swatch {
        let line =
            switch (self.line, other.line) {
            case (.thin, let style?): style
            case (let style, let second): style ?? second
            }
        return Swatch(
            line: line, marker: marker ?? other.marker, area: area || other.area,
            radius: radius ?? other.radius)
    }
}
