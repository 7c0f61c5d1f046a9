import Charts
import Datasets

/// Pictures of one size beside and below each other, with a pixel between them: where they lie in units of pixels, y
/// upwards.
struct PictureSheet {
    let size: (width: Int, height: Int)
    /// Pictures in a row.
    let columns: Int
    let rows: Int

    init(size: (width: Int, height: Int), columns: Int, rows: Int) {
        self.size = size
        self.columns = columns
        self.rows = rows
    }

    init(size: Dataset.Picture, columns: Int, rows: Int) {
        self.init(size: (size.width, size.height), columns: columns, rows: rows)
    }

    private var pitch: (x: Int, y: Int) { (size.width + 1, size.height + 1) }

    var width: Double { Double(columns * pitch.x - 1) }
    var height: Double { Double(rows * pitch.y - 1) }

    /// The middle of a picture, counted from the upper left one.
    func centre(column: Int, row: Int) -> Point {
        Point(
            Double(column * pitch.x) + Double(size.width) / 2,
            height - Double(row * pitch.y) - Double(size.height) / 2)
    }

    /// - Parameters:
    ///   - pictures: their pixels row by row, from the upper left picture to the lower right one; those that are
    ///     missing at the end stay empty.
    ///   - bottom: the y of the lower edge.
    func mark(_ pictures: [[Double]], colors: ColorScale, bottom: Double = 0) -> HeatMapMark {
        let (across, down) = (columns * pitch.x - 1, rows * pitch.y - 1)
        var values = [[Double]](
            repeating: .init(repeating: .nan, count: across), count: down)
        for (place, pixels) in pictures.prefix(columns * rows).enumerated() {
            let (left, top) = (place % columns * pitch.x, place / columns * pitch.y)
            for (pixel, value) in pixels.enumerated() {
                // Pictures begin at the top, axes at the bottom.
                values[down - 1 - top - pixel / size.width][left + pixel % size.width] = value
            }
        }
        return HeatMapMark(
            x: (0...across).map(Double.init), y: (0...down).map { bottom + Double($0) },
            values: values, colors: colors, isPicture: true)
    }
}
