/// Dots with whiskers: values and their intervals.
public struct IntervalMark: SeriesMark {
    public let items: [(position: Double, value: Double, interval: Interval)]
    public let orientation: Orientation
    /// Whether values are plain discs, where a place says already whose they are.
    public let isPlain: Bool
    var ownSeries: Series

    /// `.vertical` has positions on x and whiskers along y; `.horizontal` the other way round.
    public init(
        _ items: [(position: Double, value: Double, interval: Interval)], series: Series,
        orientation: Orientation = .vertical, isPlain: Bool = false
    ) {
        self.items = items
        self.orientation = orientation
        self.isPlain = isPlain
        ownSeries = series
    }

    public var extent: Extent {
        let known = items.filter { $0.position.isFinite && $0.value.isFinite }
        let positions = Extent.Span(known.map(\.position))
        let values = Extent.Span(
            known.flatMap { [$0.value, $0.interval.low, $0.interval.high] })
        return orientation == .vertical
            ? Extent(x: positions, y: values) : Extent(x: values, y: positions)
    }
    public var swatch: Swatch { Swatch(line: .solid, marker: .filled) }
    public var layer: Layer { .points }
    public var shownValues: [MarkValues] {
        [
            MarkValues(
                items.map { .init(at: $0.position, $0.value, interval: $0.interval) },
                series: ownSeries, orientation: orientation)
        ]
    }

    public func draw(in frame: Frame, on list: inout DisplayList) {
        var whiskers = Path()
        var dots: [Point] = []
        func place(_ position: Double, _ value: Double) -> Point? {
            frame.point(
                orientation == .vertical ? Point(position, value) : Point(value, position))
        }
        for item in items {
            guard let dot = place(item.position, item.value) else { continue }
            dots.append(dot)
            guard let low = place(item.position, item.interval.low),
                let high = place(item.position, item.interval.high)
            else { continue }
            whiskers.add(polyline: [low, high])
            for end in [low, high] {
                let cap = 1.8
                whiskers.add(
                    polyline: orientation == .vertical
                        ? [Point(end.x - cap, end.y), Point(end.x + cap, end.y)]
                        : [Point(end.x, end.y - cap), Point(end.x, end.y + cap)])
            }
        }
        if !whiskers.isEmpty {
            list.commands.append(
                .path(whiskers, stroke: Stroke(paint: ownSeries.paint, width: 1), fill: nil))
        }
        (isPlain ? Marker.circle : ownSeries.outline.marker).draw(
            at: dots, radius: 2.5, fill: .filled, paint: ownSeries.paint, on: &list)
    }
}
