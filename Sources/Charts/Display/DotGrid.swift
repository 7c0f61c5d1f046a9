/// The dots of print, at 200 per inch, that cover a rectangle of the page.
///
/// They are aligned with the page, so that a PNG of that resolution takes them over one by one.
struct DotGrid {
    /// Of a dot, in points.
    static let pitch = 72.0 / 200

    let columns: Int
    let rows: Int
    /// What the dots cover, in points.
    let rect: Rect

    /// nil where there is nothing to cover, or far more than a page.
    init?(covering rect: Rect) {
        func dots(_ length: Double) -> Double { length / DotGrid.pitch }
        let (left, top) = (dots(rect.x).rounded(.down), dots(rect.y).rounded(.down))
        let (right, bottom) = (dots(rect.maxX).rounded(.up), dots(rect.maxY).rounded(.up))
        guard right > left, bottom > top, right - left < 32_000, bottom - top < 32_000 else {
            return nil
        }
        columns = Int(right - left)
        rows = Int(bottom - top)
        self.rect = Rect(
            x: left * DotGrid.pitch, y: top * DotGrid.pitch,
            width: (right - left) * DotGrid.pitch, height: (bottom - top) * DotGrid.pitch)
    }

    /// The middle of a dot on the page.
    func x(_ column: Int) -> Double { rect.x + (Double(column) + 0.5) * DotGrid.pitch }
    func y(_ row: Int) -> Double { rect.y + (Double(row) + 0.5) * DotGrid.pitch }
}
