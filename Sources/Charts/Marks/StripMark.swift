/// Every value a dot, moved sideways just enough that dots do not cover each other.
public struct StripMark: SeriesMark {
    public let values: [Double]
    public let position: Double
    /// Full width of the strip in units of the other axis.
    public let spread: Double
    public let orientation: Orientation
    /// Whether values are plain discs, where a place says already whose they are.
    public let isPlain: Bool
    var ownSeries: Series

    /// `.vertical` has values along y at an x position; `.horizontal` the other way round.
    public init(
        _ values: [Double], at position: Double, spread: Double, series: Series,
        orientation: Orientation = .vertical, isPlain: Bool = false
    ) {
        self.isPlain = isPlain
        self.values = values
        self.position = position
        self.spread = spread
        self.orientation = orientation
        ownSeries = series
    }

    public var extent: Extent {
        let finite = Extent.Span(values)
        let places =
            finite == nil
            ? nil : Extent.Span([position - spread / 2, position + spread / 2])
        return orientation == .vertical
            ? Extent(x: places, y: finite) : Extent(x: finite, y: places)
    }
    public var swatch: Swatch { Swatch(marker: .filled) }
    public var layer: Layer { .points }
    /// The median, and what lies between the tenths at either end.
    public var shownValues: [MarkValues] {
        let sorted = values.filter(\.isFinite).sorted()
        guard !sorted.isEmpty else { return [] }
        func quantile(_ share: Double) -> Double {
            let rank = share * Double(sorted.count - 1)
            let (low, high) = (Int(rank), Int(rank.rounded(.up)))
            return sorted[low] + (rank - Double(low)) * (sorted[high] - sorted[low])
        }
        return [
            MarkValues(
                [
                    .init(
                        at: position, quantile(0.5),
                        interval: Interval(quantile(0.1), quantile(0.9)))
                ],
                series: ownSeries, orientation: orientation)
        ]
    }

    public func draw(in frame: Frame, on list: inout DisplayList) {
        let upright = orientation == .vertical
        let along = upright ? frame.y : frame.x
        let across = upright ? frame.x : frame.y
        guard let centre = across(position), let edge = across(position + spread / 2) else {
            return
        }
        let room = abs(edge - centre)
        let radius = values.count > 200 ? 1.1 : values.count > 60 ? 1.4 : 1.8
        let places = StripMark.offsets(
            values.compactMap(along).sorted(), spacing: 2 * radius + 0.3, room: room)
        let dots = places.map { place in
            upright
                ? Point(centre + place.offset, place.value)
                : Point(place.value, centre + place.offset)
        }
        (isPlain ? Marker.circle : ownSeries.outline.marker).draw(
            at: dots, radius: radius, fill: .filled, paint: ownSeries.paint,
            opacity: values.count > 60 ? 0.75 : 0.9, on: &list)
    }

    /// Sideways offsets for ascending places: each dot takes the free offset nearest to the middle;
    /// where the strip is too narrow, offsets start again from the middle.
    static func offsets(
        _ sorted: [Double], spacing: Double, room: Double
    ) -> [(value: Double, offset: Double)] {
        var result: [(value: Double, offset: Double)] = []
        let lanes = max(1, Int(2 * room / spacing) | 1)
        let step = lanes > 1 ? min(spacing, 2 * room / Double(lanes - 1)) : 0
        var lastInLane = [Double](repeating: -.infinity, count: lanes)
        for value in sorted {
            var choice = 0
            for lane in 0..<lanes where value - lastInLane[lane] >= spacing {
                choice = lane
                break
            }
            if value - lastInLane[choice] < spacing {
                // No lane is free: take the one used longest ago.
                choice = lastInLane.indices.min { lastInLane[$0] < lastInLane[$1] } ?? 0
            }
            lastInLane[choice] = value
            let side = choice.isMultiple(of: 2) ? 1.0 : -1.0
            result.append((value, side * Double((choice + 1) / 2) * step))
        }
        return result
    }
}
