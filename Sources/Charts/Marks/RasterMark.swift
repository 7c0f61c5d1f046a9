/// Filled and faint cells, such as dropped and kept units, with thin gaps between the rows.
///
/// Cells are areas, not an image, so that they take the theme's colours in pages too: filled cells
/// stand out from the page in every theme.
public struct RasterMark: Mark {
    public let columns: Int
    public let rows: Int
    /// Row-major, first row at the top.
    public let filled: [Bool]
    public let x: ClosedRange<Double>
    public let y: ClosedRange<Double>

    /// The gap's share of a row's height.
    private static let gap = 1.0 / 8

    /// - Precondition: there are `columns · rows` cells, at least one.
    public init(
        columns: Int, rows: Int, filled: [Bool], x: ClosedRange<Double>, y: ClosedRange<Double>
    ) {
        precondition(
            columns > 0 && rows > 0 && filled.count == columns * rows,
            "a raster needs a value for every cell")
        self.columns = columns
        self.rows = rows
        self.filled = filled
        self.x = x
        self.y = y
    }

    public var extent: Extent {
        Extent(
            x: .init([x.lowerBound, x.upperBound], firmLow: true, firmHigh: true),
            y: .init([y.lowerBound, y.upperBound], firmLow: true, firmHigh: true))
    }
    public var series: [Series] { [] }
    public var layer: Layer { .images }

    public func draw(in frame: Frame, on list: inout DisplayList) {
        guard
            let rect = frame.rect(
                x: (x.lowerBound, x.upperBound), y: (y.lowerBound, y.upperBound)),
            rect.width > 0, rect.height > 0
        else { return }
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
