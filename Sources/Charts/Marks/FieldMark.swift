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

    public func draw(in frame: Frame, on list: inout DisplayList) {
        guard
            let rect = frame.rect(
                x: (x.lowerBound, x.upperBound), y: (y.lowerBound, y.upperBound)),
            rect.width > 0, rect.height > 0
        else { return }
        var pixels: [UInt8] = []
        pixels.reserveCapacity(4 * values.count)
        for row in (0..<rows).reversed() {
            for column in 0..<columns {
                if let color = colors.color(values[row * columns + column], theme: frame.theme) {
                    let bytes = color.bytes
                    pixels += [bytes.red, bytes.green, bytes.blue, 255]
                } else {
                    pixels += [0, 0, 0, 0]
                }
            }
        }
        list.commands.append(
            .image(
                PixelImage(columns: columns, rows: rows, rgba: pixels), in: rect, smooth: true))
        guard let contour else { return }
        var path = Path()
        for line in MarchingSquares.contour(values, columns: columns, rows: rows, level: contour) {
            path.add(polyline: FieldMark.places(line, columns: columns, rows: rows, in: rect))
        }
        guard !path.isEmpty else { return }
        list.commands.append(
            .path(path, stroke: Stroke(paint: .text, width: 0.8, cap: .round), fill: nil))
    }

    /// Grid coordinates of a field as places on the page.
    static func places(_ line: [Point], columns: Int, rows: Int, in rect: Rect) -> [Point] {
        line.map { cell in
            Point(
                rect.x + (cell.x + 0.5) / Double(columns) * rect.width,
                rect.maxY - (cell.y + 0.5) / Double(rows) * rect.height)
        }
    }
}
