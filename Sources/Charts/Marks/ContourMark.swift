/// Contour lines of a field at several levels, thin and grey, or strong where they belong to a series.
public struct ContourMark: Mark {
    public let area: GridArea
    /// Row-major, the lowest row first; values belong to the centres of the cells, as those of
    /// `FieldMark`.
    public let values: [Double]
    public let levels: [Double]
    /// How lines that belong to a series are drawn.
    public let style: LineStyle
    var ownSeries: Series?

    /// - Precondition: there is a value for every cell.
    public init(
        on area: GridArea, values: [Double], levels: [Double], series: Series? = nil,
        style: LineStyle = .solid
    ) {
        self.area = area
        self.values = area.checked(values)
        self.levels = levels
        self.style = style
        ownSeries = series
    }

    public var extent: Extent { area.extent }
    public var series: [Series] { ownSeries.map { [$0] } ?? [] }
    public mutating func changeSeries(_ change: (Series) -> Series) {
        ownSeries = ownSeries.map(change)
    }
    public var swatch: Swatch { Swatch(line: style) }
    public var layer: Layer { .thinLines }

    /// In points.
    private static let smallWidth = 80.0

    public func draw(in frame: Frame, on list: inout DisplayList) {
        guard let rect = area.rect(in: frame) else { return }
        let field = SampledField(columns: area.columns, rows: area.rows, values: values)
        let path = Path(levels.flatMap { field.contour($0, in: rect).elements })
        guard !path.isEmpty else { return }
        guard let ownSeries else {
            list.commands.append(
                .path(path, stroke: Stroke(paint: .ghost, width: 0.6, cap: .round), fill: nil))
            return
        }
        var stroke = LineMark.stroke(style, series: ownSeries, theme: frame.theme)
        // Small panels have thinner lines.
        let isSmall = frame.plot.width < ContourMark.smallWidth
        stroke.width = style != .dashed ? 1.3 : isSmall ? 0.6 : 0.9
        if frame.hasImage {
            let edge = Stroke(
                paint: .background, width: stroke.width + (isSmall ? 0.8 : 1.4), opacity: 0.75)
            list.commands.append(.path(path, stroke: edge, fill: nil))
        }
        list.commands.append(.path(path, stroke: stroke, fill: nil))
    }
}
