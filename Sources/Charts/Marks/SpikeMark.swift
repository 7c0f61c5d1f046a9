/// A thick stem with a head, for values that are all the same, such as exact zeros.
public struct SpikeMark: SeriesMark {
    public let position: Double
    public let height: Double
    public private(set) var label: RichText?
    var ownSeries: Series

    public init(at position: Double, height: Double, series: Series, label: RichText?) {
        self.position = position
        self.height = height
        self.label = label
        ownSeries = series
    }

    public var shownValues: [MarkValues] {
        [MarkValues([.init(at: position, height)], series: ownSeries)]
    }

    public var extent: Extent {
        guard position.isFinite, height.isFinite else { return Extent() }
        return Extent(
            x: .init([position]), y: .init([0, height], firmLow: height >= 0))
    }
    public var swatch: Swatch { Swatch(line: .solid, marker: .filled) }
    public mutating func changeWords(_ change: (RichText) -> RichText?) {
        label = label.flatMap(change)
    }
    public var annotations: [Annotation] {
        guard let label, position.isFinite, height.isFinite else { return [] }
        return [Annotation(label, place: .at(Point(position, height), .above))]
    }
    public var layer: Layer { .points }

    public func draw(in frame: Frame, on list: inout DisplayList) {
        guard let x = frame.x(position), let top = frame.y(height) else { return }
        SpikeMark.draw(
            x: x, top: top, floor: frame.y(0) ?? frame.plot.maxY, series: ownSeries, on: &list)
    }

    static func draw(
        x: Double, top: Double, floor: Double, series: Series, on list: inout DisplayList
    ) {
        list.commands.append(
            .path(
                .polyline([Point(x, floor), Point(x, top)]),
                stroke: Stroke(paint: series.paint, width: 2.2), fill: nil))
        Marker.circle.draw(
            at: [Point(x, top)], radius: 2.4, fill: .filled, paint: series.paint, on: &list)
    }
}
