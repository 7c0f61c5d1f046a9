/// Contour lines of a field at several levels, thin and grey, or strong where they belong to a series.
public struct ContourMark: Mark {
    public let area: GridArea
    /// Row-major, the lowest row first; values belong to the centres of the cells, as those of
    /// `FieldMark`.
    public let values: [Double]
    public let levels: [Double]
    let ownSeries: Series?

    /// - Precondition: there is a value for every cell.
    public init(on area: GridArea, values: [Double], levels: [Double], series: Series? = nil) {
        self.area = area
        self.values = area.checked(values)
        self.levels = levels
        ownSeries = series
    }

    public var extent: Extent { area.extent }
    public var series: [Series] { ownSeries.map { [$0] } ?? [] }
    public var swatch: Swatch { Swatch(line: .solid) }
    public var layer: Layer { .thinLines }

    public func draw(in frame: Frame, on list: inout DisplayList) {
        guard let rect = area.rect(in: frame) else { return }
        let field = SampledField(columns: area.columns, rows: area.rows, values: values)
        let path = Path(levels.flatMap { field.contour($0, in: rect).elements })
        guard !path.isEmpty else { return }
        list.commands.append(
            .path(
                path,
                stroke: Stroke(
                    paint: ownSeries?.paint ?? .ghost, width: ownSeries == nil ? 0.6 : 1.3,
                    cap: .round),
                fill: nil))
    }
}
