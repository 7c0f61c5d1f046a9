/// A smooth field over the plane as one image, with the contour of one value over it.
public struct FieldMark: Mark {
    public let area: GridArea
    /// Row-major, the lowest row first; values belong to the centres of the cells.
    public let values: [Double]
    public let colors: ColorScale
    public let contour: Double?

    /// - Precondition: there is a value for every cell.
    public init(on area: GridArea, values: [Double], colors: ColorScale, contour: Double?) {
        self.area = area
        self.values = area.checked(values)
        self.colors = colors
        self.contour = contour
    }

    /// Cells to a point, from which on dots of print are drawn instead. Fewer are the same image in a drawing of
    /// any width.
    private static let mostCells = 2.0

    public var extent: Extent { area.extent }
    public var series: [Series] { [] }
    public var layer: Layer { .images }
    public var shownField: FieldValues? {
        let columns = area.columns
        return FieldValues(
            x: area.columnCentres, y: area.rowCentres,
            values: (0..<area.rows).map { Array(values[($0 * columns)..<(($0 + 1) * columns)]) })
    }

    public func draw(in frame: Frame, on list: inout DisplayList) {
        guard let rect = area.rect(in: frame) else { return }
        let table = ColorTable(colors, theme: frame.theme)
        var field = SampledField(columns: area.columns, rows: area.rows, values: values)
        let cellsPerPoint = max(
            Double(area.columns) / rect.width, Double(area.rows) / rect.height)
        if cellsPerPoint >= FieldMark.mostCells, let grid = DotGrid(covering: rect) {
            // More cells than a page can show.
            field = field.reduced(by: Int(cellsPerPoint))
            list.commands.append(
                .image(field.image(on: grid, of: rect, table), in: grid.rect, smooth: true))
        } else {
            list.commands.append(.image(field.image(table), in: rect, smooth: true))
        }
        guard let contour else { return }
        let path = field.contour(contour, in: rect)
        guard !path.isEmpty else { return }
        list.commands.append(
            .path(path, stroke: Stroke(paint: .overField, width: 0.8, cap: .round), fill: nil))
    }
}
