/// Contour lines of a field at several levels, thin and grey unless they belong to a series.
public struct ContourMark: Mark {
    public let columns: Int
    public let rows: Int
    public let x: ClosedRange<Double>
    public let y: ClosedRange<Double>
    /// Row-major, first row at `y.lowerBound`; values belong to the centres of equal cells, as those
    /// of `FieldMark`.
    public let values: [Double]
    public let levels: [Double]
    let ownSeries: Series?

    /// - Precondition: there are `columns · rows` values, at least one.
    public init(
        columns: Int, rows: Int, x: ClosedRange<Double>, y: ClosedRange<Double>, values: [Double],
        levels: [Double], series: Series? = nil
    ) {
        precondition(
            columns > 0 && rows > 0 && values.count == columns * rows,
            "contours need a value for every cell")
        self.columns = columns
        self.rows = rows
        self.x = x
        self.y = y
        self.values = values
        self.levels = levels
        ownSeries = series
    }

    public var extent: Extent {
        Extent(
            x: .init([x.lowerBound, x.upperBound], firmLow: true, firmHigh: true),
            y: .init([y.lowerBound, y.upperBound], firmLow: true, firmHigh: true))
    }
    public var series: [Series] { ownSeries.map { [$0] } ?? [] }
    public var swatch: Swatch { Swatch(line: .solid) }
    public var layer: Layer { .thinLines }

    public func draw(in frame: Frame, on list: inout DisplayList) {
        guard
            let rect = frame.rect(
                x: (x.lowerBound, x.upperBound), y: (y.lowerBound, y.upperBound)),
            rect.width > 0, rect.height > 0
        else { return }
        let field = SampledField(columns: columns, rows: rows, values: values)
        let path = Path(levels.flatMap { field.contour($0, in: rect).elements })
        guard !path.isEmpty else { return }
        list.commands.append(
            .path(
                path,
                stroke: Stroke(paint: ownSeries?.paint ?? .ghost, width: 0.6, cap: .round),
                fill: nil))
    }
}
