/// A mark that belongs to one series.
protocol SeriesMark: Mark {
    var ownSeries: Series { get set }
}

extension SeriesMark {
    public var series: [Series] { [ownSeries] }

    public mutating func changeSeries(_ change: (Series) -> Series) {
        ownSeries = change(ownSeries)
    }
}
