/// A smooth field over the plane as one image, with the contour of one value over it.
public struct FieldMark: Mark {
    public let columns: Int
    public let rows: Int
    public let x: ClosedRange<Double>
    public let y: ClosedRange<Double>
    /// Row-major, first row at `y.lowerBound`; values belong to the centres of equal cells.
    public let values: [Double]
    public let colors: ColorScale
    public let contour: Double?

    /// - Precondition: there are `columns · rows` values, at least one.
    public init(
        columns: Int, rows: Int, x: ClosedRange<Double>, y: ClosedRange<Double>, values: [Double],
        colors: ColorScale, contour: Double?
    ) {
        precondition(
            columns > 0 && rows > 0 && values.count == columns * rows,
            "a field needs a value for every cell")
        self.columns = columns
        self.rows = rows
        self.x = x
        self.y = y
        self.values = values
        self.colors = colors
        self.contour = contour
    }

    /// The centres of the cells, in the order of `values`.
    public static func centres(
        columns: Int, rows: Int, x: ClosedRange<Double>, y: ClosedRange<Double>
    ) -> [Point] {
        func place(_ index: Int, _ count: Int, _ range: ClosedRange<Double>) -> Double {
            range.lowerBound
                + (Double(index) + 0.5) / Double(count) * (range.upperBound - range.lowerBound)
        }
        return (0..<rows).flatMap { row in
            (0..<columns).map { Point(place($0, columns, x), place(row, rows, y)) }
        }
    }

    public var extent: Extent {
        Extent(
            x: .init([x.lowerBound, x.upperBound], firmLow: true, firmHigh: true),
            y: .init([y.lowerBound, y.upperBound], firmLow: true, firmHigh: true))
    }
    public var series: [Series] { [] }
    public var layer: Layer { .images }
    public var shownField: FieldValues? {
        let centres = FieldMark.centres(columns: columns, rows: rows, x: x, y: y)
        return FieldValues(
            x: centres[..<columns].map(\.x),
            y: (0..<rows).map { centres[$0 * columns].y },
            values: (0..<rows).map { Array(values[($0 * columns)..<(($0 + 1) * columns)]) })
    }

    public func draw(in frame: Frame, on list: inout DisplayList) {
        guard
            let rect = frame.rect(
                x: (x.lowerBound, x.upperBound), y: (y.lowerBound, y.upperBound)),
            rect.width > 0, rect.height > 0
        else { return }
        let table = ColorTable(colors, theme: frame.theme)
        var field = SampledField(columns: columns, rows: rows, values: values)
        let cellsPerPoint = max(Double(columns) / rect.width, Double(rows) / rect.height)
        if cellsPerPoint > 1, let grid = DotGrid(covering: rect) {
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
            .path(path, stroke: Stroke(paint: .text, width: 0.8, cap: .round), fill: nil))
    }
}
