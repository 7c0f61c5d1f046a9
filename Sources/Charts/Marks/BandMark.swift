/// An area between two curves, such as the quantiles over seeds; translucent, so that bands that
/// cross stay visible.
public struct BandMark: SeriesMark {
    public let x: [Double]
    public let low: [Double]
    public let high: [Double]
    var ownSeries: Series

    /// - Precondition: the three arrays are of one length.
    public init(x: [Double], low: [Double], high: [Double], series: Series) {
        precondition(
            x.count == low.count && x.count == high.count, "a band needs arrays of one length")
        self.x = x
        self.low = low
        self.high = high
        ownSeries = series
    }

    public var extent: Extent {
        let known = x.indices.filter { x[$0].isFinite && low[$0].isFinite && high[$0].isFinite }
        return Extent(
            x: .init(known.lazy.map { x[$0] }, firmLow: true, firmHigh: true),
            y: .init(known.map { low[$0] } + known.map { high[$0] }))
    }
    public var swatch: Swatch { Swatch(area: true) }
    public var layer: Layer { .areas }

    public var shownValues: [MarkValues] {
        let items = x.indices.map {
            MarkValues.Item(at: x[$0], nil, interval: Interval(low[$0], high[$0]))
        }
        return [MarkValues(items, series: ownSeries)]
    }

    static let opacity = 0.18

    public func draw(in frame: Frame, on list: inout DisplayList) {
        var path = Path()
        var lower: [Point] = []
        var upper: [Point] = []
        func close() {
            if lower.count > 1 {
                path.elements +=
                    Path.polygon(
                        Thinning.edge(upper)
                            + Thinning.edge(lower).reversed()
                    ).elements
            }
            lower = []
            upper = []
        }
        for index in x.indices {
            // A band whose lower edge an axis cannot show (zero on a logarithmic axis) reaches
            // down to the plot's edge.
            guard let place = frame.x(x[index]), !low[index].isNaN,
                let top = frame.y(high[index])
            else {
                close()
                continue
            }
            let bottom = low[index].isFinite ? frame.y(low[index]) ?? frame.plot.maxY : nil
            guard let bottom else {
                close()
                continue
            }
            lower.append(Point(place, bottom))
            upper.append(Point(place, top))
        }
        close()
        guard !path.isEmpty else { return }
        list.commands.append(
            .path(
                path, stroke: nil,
                fill: FillStyle(paint: ownSeries.paint, opacity: BandMark.opacity)))
    }
}
