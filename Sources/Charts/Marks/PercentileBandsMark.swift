/// How a whole distribution changes along x: nested bands between percentiles, the median as a line.
public struct PercentileBandsMark: Mark {
    /// A percentile at every x.
    public struct Percentile: Sendable, Hashable {
        /// In 0 ... 100.
        public let percent: Double
        public let values: [Double]

        public init(_ percent: Double, _ values: [Double]) {
            self.percent = percent
            self.values = values
        }
    }

    private var bands: [BandMark]
    private var median: LineMark?
    private var ownSeries: Series

    /// - Parameters:
    ///   - x: ascending.
    ///   - percentiles: paired from the outermost inwards (0 with 100, 10 with 90, …); an odd one in the middle is
    ///     the line.
    ///   - series: colour and name of the bands.
    /// - Precondition: every percentile has a value for every x.
    public init(x: [Double], percentiles: [Percentile], series: Series) {
        precondition(
            percentiles.allSatisfy { $0.values.count == x.count },
            "a percentile needs a value for every x")
        let sorted = percentiles.sorted { $0.percent < $1.percent }
        let quiet = series.unnamed
        bands = (0..<(sorted.count / 2)).map { index in
            BandMark(
                x: x, low: sorted[index].values,
                high: sorted[sorted.count - 1 - index].values, series: quiet)
        }
        let middle = sorted.count.isMultiple(of: 2) ? nil : sorted[sorted.count / 2]
        median = middle.map { percentile in
            LineMark(
                zip(x, percentile.values).map { Point($0, $1) }, series: series, style: .solid)
        }
        ownSeries = series
    }

    public var extent: Extent {
        let extents = bands.map(\.extent) + [median?.extent].compactMap(\.self)
        return Extent(x: .union(extents.map(\.x)), y: .union(extents.map(\.y)))
    }
    public var series: [Series] { [ownSeries] }
    public mutating func changeSeries(_ change: (Series) -> Series) {
        ownSeries = change(ownSeries)
        median?.changeSeries(change)
        for index in bands.indices { bands[index].ownSeries = ownSeries.unnamed }
    }
    public var swatch: Swatch {
        Swatch(line: .solid, marker: median.map { _ in .filled }, area: true)
    }

    public var shownValues: [MarkValues] {
        let middle = median?.shownValues ?? []
        return middle + (bands.first?.shownValues ?? [])
    }

    public func draw(in frame: Frame, on list: inout DisplayList) {
        for band in bands { band.draw(in: frame, on: &list) }
        median?.draw(in: frame, on: &list)
    }
}
