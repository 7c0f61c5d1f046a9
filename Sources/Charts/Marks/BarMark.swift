/// Vertical bars from a common base.
public struct BarMark: SeriesMark {
    public let bars: [(position: Double, height: Double)]
    /// In units of x.
    public let width: Double
    public let base: Double
    var ownSeries: Series

    public init(
        _ bars: [(position: Double, height: Double)], width: Double, series: Series,
        base: Double = 0
    ) {
        self.bars = bars
        self.width = width
        self.base = base
        ownSeries = series
    }

    public var extent: Extent {
        let known = bars.filter { $0.position.isFinite && $0.height.isFinite }
        guard !known.isEmpty else { return Extent() }
        let heights = known.map(\.height)
        return Extent(
            x: .init(known.flatMap { [$0.position - width / 2, $0.position + width / 2] }),
            y: .init(
                heights + [base], firmLow: heights.allSatisfy { $0 >= base },
                firmHigh: heights.allSatisfy { $0 <= base }))
    }
    public var swatch: Swatch { Swatch(area: true) }
    public var layer: Layer { .areas }
    public var shownValues: [MarkValues] {
        [MarkValues(bars.map { .init(at: $0.position, $0.height) }, series: ownSeries)]
    }

    public func draw(in frame: Frame, on list: inout DisplayList) {
        var path = Path()
        for bar in bars {
            guard
                let rect = frame.rect(
                    x: (bar.position - width / 2, bar.position + width / 2), y: (base, bar.height))
            else { continue }
            path.elements += Path.rect(rect).elements
        }
        guard !path.isEmpty else { return }
        list.commands.append(
            .path(
                path, stroke: Stroke(paint: ownSeries.paint, width: 0.7, join: .miter),
                fill: FillStyle(paint: ownSeries.fillPaint)))
    }
}
