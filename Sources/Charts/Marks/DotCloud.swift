/// Very many discs of one colour as an image: a file with every disc would be far larger, and no
/// eye would tell them apart.
struct DotCloud {
    /// From this many on, an image is drawn.
    static let least = 4000
    /// Places of a disc within a dot of print that are told apart, across and down.
    private static let phases = 4
    /// Kept levels of opacity; few make smaller files.
    private static let levels = 5.0

    let places: [Point]
    /// In points of the page.
    let radius: Double
    let opacity: Double

    /// O(number of discs · dots per disc).
    func image(on grid: DotGrid, color: Color) -> PixelImage {
        // What shows through, from 1 to 0.
        var gaps = [Float](repeating: 1, count: grid.columns * grid.rows)
        let reach = Int((radius / DotGrid.pitch).rounded(.up)) + 1
        let side = 2 * reach + 1
        let discs = discs(reach: reach)
        let phases = DotCloud.phases
        for place in places {
            let x = (place.x - grid.rect.x) / DotGrid.pitch
            let y = (place.y - grid.rect.y) / DotGrid.pitch
            let (column, row) = (Int(x.rounded(.down)), Int(y.rounded(.down)))
            let phase =
                min(Int((y - Double(row)) * Double(phases)), phases - 1) * phases
                + min(Int((x - Double(column)) * Double(phases)), phases - 1)
            let (left, right) = (max(0, column - reach), min(grid.columns, column + reach + 1))
            let (top, bottom) = (max(0, row - reach), min(grid.rows, row + reach + 1))
            guard left < right, top < bottom else { continue }
            for line in top..<bottom {
                let from = (phase * side + line - row + reach) * side - column + reach
                for dot in left..<right { gaps[line * grid.columns + dot] *= discs[from + dot] }
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

    /// What shows through a disc, for every phase a square of dots around it.
    private func discs(reach: Int) -> [Float] {
        let samples = 8
        let size = radius / DotGrid.pitch
        var discs: [Float] = []
        for phase in 0..<(DotCloud.phases * DotCloud.phases) {
            let centreX = (Double(phase % DotCloud.phases) + 0.5) / Double(DotCloud.phases)
            let centreY = (Double(phase / DotCloud.phases) + 0.5) / Double(DotCloud.phases)
            for row in -reach...reach {
                for column in -reach...reach {
                    var inside = 0
                    for sample in 0..<(samples * samples) {
                        let x = Double(column) + (Double(sample % samples) + 0.5) / Double(samples)
                        let y = Double(row) + (Double(sample / samples) + 0.5) / Double(samples)
                        let (dx, dy) = (x - centreX, y - centreY)
                        if dx * dx + dy * dy <= size * size { inside += 1 }
                    }
                    let coverage = Double(inside) / Double(samples * samples)
                    discs.append(Float(1 - opacity * coverage))
                }
            }
        }
        return discs
    }
}
