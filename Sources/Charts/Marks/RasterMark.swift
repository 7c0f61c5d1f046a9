/// Filled and faint cells, such as dropped and kept units, with thin gaps between the rows.
///
/// Cells are areas, not an image, so that they take the theme's colours in pages too: filled cells
/// stand out from the page in every theme.
public struct RasterMark: Mark {
    public let area: GridArea
    /// Row-major, the first row at the top.
    public let filled: [Bool]

    /// The gap's share of a row's height.
    private static let gap = 1.0 / 8

    /// - Precondition: there is a value for every cell.
    public init(on area: GridArea, filled: [Bool]) {
        self.area = area
        self.filled = area.checked(filled)
    }

    public var extent: Extent { area.extent }
    public var series: [Series] { [] }
    public var layer: Layer { .images }

    public func draw(in frame: Frame, on list: inout DisplayList) {
        guard let rect = area.rect(in: frame) else { return }
        let (columns, rows) = (area.columns, area.rows)
        let (width, pitch) = (rect.width / Double(columns), rect.height / Double(rows))
        var (faint, ink) = (Path(), Path())
        for row in 0..<rows {
            let height = row < rows - 1 ? pitch * (1 - Self.gap) : pitch
            func cells(_ columns: Range<Int>) -> Rect {
                Rect(
                    x: rect.x + Double(columns.lowerBound) * width,
                    y: rect.y + Double(row) * pitch, width: Double(columns.count) * width,
                    height: height)
            }
            faint.elements += Path.rect(cells(0..<columns)).elements
            for run in runs(row) { ink.elements += Path.rect(cells(run)).elements }
        }
        for (path, paint) in [(faint, Paint.maskLight), (ink, .maskDark)] where !path.isEmpty {
            list.commands.append(.path(path, stroke: nil, fill: FillStyle(paint: paint)))
        }
    }

    /// Filled cells beside each other.
    private func runs(_ row: Int) -> [Range<Int>] {
        let columns = area.columns
        var runs: [Range<Int>] = []
        for column in 0..<columns where filled[row * columns + column] {
            if let last = runs.last, last.upperBound == column {
                runs[runs.count - 1] = last.lowerBound..<column + 1
            } else {
                runs.append(column..<column + 1)
            }
        }
        return runs
    }
}
