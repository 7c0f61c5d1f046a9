/// Very many discs of one colour as an image: a file with every disc would be far larger, and no
/// eye would tell them apart.
struct DotCloud {
    /// From this many on, an image is drawn.
    static let least = 4000
    /// Kept levels of opacity; few make smaller files.
    private static let levels = 4.0

    let places: [Point]
    /// In points of the page.
    let radius: Double
    let opacity: Double

    /// Discs are moved to the nearest dot of print. O(number of discs · dots per disc).
    func image(on grid: DotGrid, color: Color) -> PixelImage {
        // What shows through, from 1 to 0.
        var gaps = [Float](repeating: 1, count: grid.columns * grid.rows)
        let reach = Int((radius / DotGrid.pitch).rounded(.up))
        let side = 2 * reach + 1
        let disc = disc(reach: reach)
        for place in places {
            let column = Int(((place.x - grid.rect.x) / DotGrid.pitch).rounded(.down))
            let row = Int(((place.y - grid.rect.y) / DotGrid.pitch).rounded(.down))
            let (left, right) = (max(0, column - reach), min(grid.columns, column + reach + 1))
            let (top, bottom) = (max(0, row - reach), min(grid.rows, row + reach + 1))
            guard left < right, top < bottom else { continue }
            for line in top..<bottom {
                let from = (line - row + reach) * side - column + reach
                for dot in left..<right { gaps[line * grid.columns + dot] *= disc[from + dot] }
            }
        }
        let bytes = color.bytes
        var pixels = [UInt8](repeating: 0, count: 4 * gaps.count)
        for (dot, gap) in gaps.enumerated() where gap < 1 {
            let level = (Double(1 - gap) * DotCloud.levels).rounded() / DotCloud.levels
            guard level > 0 else { continue }
            pixels[4 * dot] = bytes.red
            pixels[4 * dot + 1] = bytes.green
            pixels[4 * dot + 2] = bytes.blue
            pixels[4 * dot + 3] = UInt8((level * 255).rounded())
        }
        return PixelImage(columns: grid.columns, rows: grid.rows, rgba: pixels)
    }

    /// What shows through a disc in the middle of a square of dots.
    private func disc(reach: Int) -> [Float] {
        let samples = 8
        let size = radius / DotGrid.pitch
        func offset(_ sample: Int) -> Double { (Double(sample) + 0.5) / Double(samples) - 0.5 }
        var disc: [Float] = []
        for row in -reach...reach {
            for column in -reach...reach {
                var inside = 0
                for sample in 0..<(samples * samples) {
                    let x = Double(column) + offset(sample % samples)
                    let y = Double(row) + offset(sample / samples)
                    if x * x + y * y <= size * size { inside += 1 }
                }
                disc.append(Float(1 - opacity * Double(inside) / Double(samples * samples)))
            }
        }
        return disc
    }
}
