/// Samples of a function of the plane, at the centres of equal cells.
struct SampledField {
    let columns: Int
    let rows: Int
    /// Row-major, the lowest row first.
    let values: [Double]

    /// The means of squares of cells, as large as may be up to `factor` cells a side; cells that are
    /// left over at the upper edges count with the last squares.
    func reduced(by factor: Int) -> SampledField {
        guard factor > 1 else { return self }
        let (wide, high) = (max(1, columns / factor), max(1, rows / factor))
        var sums = [Double](repeating: 0, count: wide * high)
        var counts = [Double](repeating: 0, count: wide * high)
        for row in 0..<rows {
            let line = min(row / factor, high - 1) * wide
            for column in 0..<columns {
                let square = line + min(column / factor, wide - 1)
                sums[square] += values[row * columns + column]
                counts[square] += 1
            }
        }
        return SampledField(
            columns: wide, rows: high, values: zip(sums, counts).map { $0 / $1 })
    }

    /// One pixel per cell.
    func image(_ table: ColorTable) -> PixelImage {
        var pixels: [UInt8] = []
        pixels.reserveCapacity(4 * values.count)
        for row in (0..<rows).reversed() {
            for value in values[(row * columns)..<((row + 1) * columns)] {
                let color = table[value]
                for part in 0..<4 { pixels.append(color[part]) }
            }
        }
        return PixelImage(columns: columns, rows: rows, rgba: pixels)
    }

    /// One pixel per dot of print, interpolated between the four nearest samples.
    /// - Parameter rect: where the field lies on the page.
    func image(on grid: DotGrid, of rect: Rect, _ table: ColorTable) -> PixelImage {
        /// The lower neighbour, the upper one, and how near the place is to the upper one.
        func neighbours(_ share: Double, _ count: Int) -> (Int, Int, Double) {
            let place = min(max(share * Double(count) - 0.5, 0), Double(count - 1))
            let low = min(Int(place), max(count - 2, 0))
            return (low, min(low + 1, count - 1), place - Double(low))
        }
        let across = (0..<grid.columns).map { column in
            neighbours((grid.x(column) - rect.x) / rect.width, columns)
        }
        var pixels = [UInt8](repeating: 0, count: 4 * grid.columns * grid.rows)
        for row in 0..<grid.rows {
            let (low, high, up) = neighbours((rect.maxY - grid.y(row)) / rect.height, rows)
            let (lower, upper) = (low * columns, high * columns)
            for (column, (left, right, along)) in across.enumerated() {
                let below = values[lower + left] * (1 - along) + values[lower + right] * along
                let above = values[upper + left] * (1 - along) + values[upper + right] * along
                let color = table[below * (1 - up) + above * up]
                let at = 4 * (row * grid.columns + column)
                for part in 0..<4 { pixels[at + part] = color[part] }
            }
        }
        return PixelImage(columns: grid.columns, rows: grid.rows, rgba: pixels)
    }

    /// Lines along which the field has a value, on the page.
    func contour(_ level: Double, in rect: Rect) -> Path {
        var path = Path()
        for line in MarchingSquares.contour(values, columns: columns, rows: rows, level: level) {
            path.add(
                polyline: line.map { cell in
                    Point(
                        rect.x + (cell.x + 0.5) / Double(columns) * rect.width,
                        rect.maxY - (cell.y + 0.5) / Double(rows) * rect.height)
                })
        }
        return path
    }
}
