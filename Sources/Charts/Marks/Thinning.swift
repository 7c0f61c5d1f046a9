/// Fewer points for the same picture.
enum Thinning {
    /// A column of about one dot of print at 300 dpi, in points of the page.
    static let columnWidth = 0.25

    /// Keeps the first, lowest, highest and last point of every run of neighbours that fall into
    /// the same column, in order; lines of few points stay as they are. O(n).
    static func columns(_ points: [Point], width: Double) -> [Point] {
        guard points.count > 64, width > 0 else { return points }
        var result: [Point] = []
        var start = 0
        func column(_ index: Int) -> Double { (points[index].x / width).rounded(.down) }
        while start < points.count {
            var end = start
            var lowest = start
            var highest = start
            let own = column(start)
            while end + 1 < points.count, column(end + 1) == own {
                end += 1
                if points[end].y < points[lowest].y { lowest = end }
                if points[end].y > points[highest].y { highest = end }
            }
            var last = -1
            for index in [start, min(lowest, highest), max(lowest, highest), end] where index > last
            {
                result.append(points[index])
                last = index
            }
            start = end + 1
        }
        return result
    }
}
