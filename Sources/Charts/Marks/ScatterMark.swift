/// Dots in the shape of the series' marker; from 4,000 on, discs.
public struct ScatterMark: SeriesMark {
    public enum Fill: Sendable, Hashable {
        case filled
        case hollow
        /// Filled, with a ring around each dot.
        case ringed
    }

    public let points: [Point]
    /// Points of the page.
    public let radius: Double
    public let fill: Fill
    public let opacity: Double
    /// `.vertical` has places on x and values on y; `.horizontal` the other way round.
    public let orientation: Orientation
    /// Whether dots are round, where a place says already whose they are.
    public let isPlain: Bool
    var ownSeries: Series

    public init(
        _ points: [Point], series: Series, radius: Double = 2, fill: Fill = .filled,
        opacity: Double = 1, orientation: Orientation = .vertical, isPlain: Bool = false
    ) {
        self.isPlain = isPlain
        self.points = points
        self.radius = radius
        self.fill = fill
        self.opacity = opacity
        self.orientation = orientation
        ownSeries = series
    }

    public var extent: Extent { Extent(points, firmX: false) }
    /// A ring around other dots is known by its size.
    public var swatch: Swatch {
        Swatch(marker: fill, radius: fill == .hollow && radius > 4 ? min(radius, 4.8) : nil)
    }
    public var layer: Layer { .points }
    public var shownValues: [MarkValues] {
        [
            MarkValues(
                points.filter(\.isFinite).map {
                    orientation == .vertical ? .init(at: $0.x, $0.y) : .init(at: $0.y, $0.x)
                }, series: ownSeries, orientation: orientation)
        ]
    }

    public func draw(in frame: Frame, on list: inout DisplayList) {
        let seen = frame.plot.grown(by: radius)
        let places = points.compactMap(frame.point).filter(seen.contains)
        if places.count >= DotCloud.least, let grid = DotGrid(covering: frame.plot) {
            let cloud = DotCloud(places: places, radius: radius, opacity: opacity)
            let color = frame.theme.color(ownSeries.paint)
            list.commands.append(
                .image(cloud.image(on: grid, color: color), in: grid.rect, smooth: true))
            return
        }
        (isPlain ? Marker.circle : ownSeries.outline.marker).draw(
            at: places, radius: radius, fill: fill, paint: ownSeries.paint, opacity: opacity,
            on: &list)
    }
}
