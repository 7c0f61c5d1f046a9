/// Dark and light cells, such as dropped and kept units, with thin gaps between the rows.
public struct RasterMark: Mark {
    public let columns: Int
    public let rows: Int
    /// Row-major, first row at the top.
    public let dark: [Bool]
    public let x: ClosedRange<Double>
    public let y: ClosedRange<Double>

    /// Pixels of a cell's height, of which the last is the gap.
    private static let pixels = 8

    /// - Precondition: there are `columns · rows` cells, at least one.
    public init(
        columns: Int, rows: Int, dark: [Bool], x: ClosedRange<Double>, y: ClosedRange<Double>
    ) {
        precondition(
            columns > 0 && rows > 0 && dark.count == columns * rows,
            "a raster needs a value for every cell")
        self.columns = columns
        self.rows = rows
        self.dark = dark
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
        let darkBytes = frame.theme.color(.maskDark).bytes
        let lightBytes = frame.theme.color(.maskLight).bytes
        let height = rows == 1 ? 1 : RasterMark.pixels
        var pixels: [UInt8] = []
        pixels.reserveCapacity(4 * columns * rows * height)
        for row in 0..<rows {
            var line: [UInt8] = []
            for column in 0..<columns {
                let bytes = dark[row * columns + column] ? darkBytes : lightBytes
                line += [bytes.red, bytes.green, bytes.blue, 255]
            }
            for pixel in 0..<height {
                let isGap = height > 1 && pixel == height - 1 && row < rows - 1
                pixels += isGap ? [UInt8](repeating: 0, count: line.count) : line
            }
        }
        list.commands.append(
            .image(
                PixelImage(columns: columns, rows: rows * height, rgba: pixels), in: rect,
                smooth: false))
    }
}
