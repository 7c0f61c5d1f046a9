/// The outline of a histogram over a light fill.
public struct HistogramMark: SeriesMark {
    /// One more than the heights, ascending.
    public let edges: [Double]
    public let heights: [Double]
    public let filled: Bool
    var ownSeries: Series

    /// - Precondition: there is one edge more than there are heights, or nothing at all.
    public init(edges: [Double], heights: [Double], series: Series, filled: Bool = true) {
        precondition(
            edges.count == heights.count + 1 || (edges.isEmpty && heights.isEmpty),
            "a histogram needs one edge more than heights")
        self.edges = edges
        self.heights = heights
        self.filled = filled
        ownSeries = series
    }

    public var extent: Extent {
        Extent(
            x: .init(edges, firmLow: true, firmHigh: true),
            y: .init(heights + (heights.isEmpty ? [] : [0]), firmLow: true))
    }
    public var swatch: Swatch { Swatch(line: .solid, area: filled) }
    public var layer: Layer { .areas }
    public var shownValues: [MarkValues] {
        let items = heights.indices.map {
            MarkValues.Item(at: (edges[$0] + edges[$0 + 1]) / 2, heights[$0])
        }
        return [MarkValues(items, series: ownSeries)]
    }

    public func draw(in frame: Frame, on list: inout DisplayList) {
        guard let floor = heights.isEmpty ? nil : frame.y(0) ?? frame.plot.maxY else { return }
        var outline: [Point] = []
        for (index, height) in heights.enumerated() {
            guard let left = frame.x(edges[index]), let right = frame.x(edges[index + 1]) else {
                continue
            }
            let top = frame.y(height) ?? floor
            outline += [Point(left, top), Point(right, top)]
        }
        guard let first = outline.first, let last = outline.last else { return }
        outline = [Point(first.x, floor)] + outline + [Point(last.x, floor)]
        list.commands.append(
            .path(
                .polyline(outline),
                stroke: Stroke(
                    paint: ownSeries.paint, width: 0.6 * frame.theme.lineWidth, join: .miter),
                fill: filled ? FillStyle(paint: ownSeries.paint, opacity: 0.22) : nil))
    }
}
