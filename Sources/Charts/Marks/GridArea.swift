/// Equal cells over a rectangle of the data's plane: where the values of fields, contours, hatches
/// and rasters lie.
///
/// Values of the cells are row-major. Rows are counted from `y.lowerBound` upwards, those of
/// `RasterMark` from `y.upperBound` downwards. (The cells of `HeatMapMark` need not be equal; it has
/// edges instead.)
public struct GridArea: Sendable, Hashable {
    public let columns: Int
    public let rows: Int
    /// In units of the data, from the outer edge of the first column to that of the last.
    public let x: ClosedRange<Double>
    /// In units of the data, from the outer edge of the first row to that of the last.
    public let y: ClosedRange<Double>

    /// - Precondition: there is at least one cell.
    public init(columns: Int, rows: Int, x: ClosedRange<Double>, y: ClosedRange<Double>) {
        precondition(columns > 0 && rows > 0, "a grid needs a cell")
        self.columns = columns
        self.rows = rows
        self.x = x
        self.y = y
    }

    /// As many columns as rows, over the same range both ways.
    ///
    /// - Precondition: there is at least one cell.
    public init(side: Int, range: ClosedRange<Double>) {
        self.init(columns: side, rows: side, x: range, y: range)
    }

    /// How many cells there are.
    public var count: Int { columns * rows }

    /// The centres of the columns, ascending.
    public var columnCentres: [Double] { GridArea.centres(columns, x) }

    /// The centres of the rows, ascending.
    public var rowCentres: [Double] { GridArea.centres(rows, y) }

    /// The centres of the cells, row-major, the lowest row first.
    public var centres: [Point] {
        let across = columnCentres
        return rowCentres.flatMap { y in across.map { Point($0, y) } }
    }

    /// The centres of `count` equal parts of a range.
    private static func centres(_ count: Int, _ range: ClosedRange<Double>) -> [Double] {
        (0..<count).map { index in
            range.lowerBound
                + (Double(index) + 0.5) / Double(count) * (range.upperBound - range.lowerBound)
        }
    }

    /// The values as they are.
    ///
    /// - Precondition: there is one for every cell.
    func checked<Value>(_ values: [Value]) -> [Value] {
        precondition(values.count == count, "a grid needs a value for every cell")
        return values
    }

    /// What is covered; an axis may end where the grid does.
    var extent: Extent {
        Extent(
            x: .init([x.lowerBound, x.upperBound], firmLow: true, firmHigh: true),
            y: .init([y.lowerBound, y.upperBound], firmLow: true, firmHigh: true))
    }

    /// Where the grid lies on the page; nil where it has no area there.
    func rect(in frame: Frame) -> Rect? {
        guard
            let rect = frame.rect(
                x: (x.lowerBound, x.upperBound), y: (y.lowerBound, y.upperBound)),
            rect.width > 0, rect.height > 0
        else { return nil }
        return rect
    }

    /// The index of the cell, rows counted from below, at a place of the page; beyond the edges that
    /// of the nearest.
    /// - Parameter rect: where the grid lies on the page.
    func cell(at place: Point, in rect: Rect) -> Int {
        let column = Int((place.x - rect.x) / rect.width * Double(columns))
        let row = Int((rect.maxY - place.y) / rect.height * Double(rows))
        return min(max(row, 0), rows - 1) * columns + min(max(column, 0), columns - 1)
    }
}
