/// Fewer points for the same picture of a line.
///
/// Neighbouring points that fall into the same narrow column of the page are replaced by the first,
/// lowest, highest and last of them. Where the line runs up and down so often that it covers
/// its columns, it becomes the area that it covers. O(n).
struct Thinning {
    /// A column of about one dot of print at 300 dpi, in points of the page.
    static let columnWidth = 0.25
    /// Lines of fewer points stay as they are.
    static let fewPoints = 64
    /// Shorter runs of covered columns stay lines.
    static let shortestArea = 8

    /// Lines to be stroked.
    private(set) var lines: [[Point]] = []
    /// Outlines of what is covered.
    private(set) var areas: [[Point]] = []

    /// - Parameters:
    ///   - points: an unbroken line on the page.
    ///   - width: of the line's stroke.
    init(_ points: [Point], width: Double) {
        guard points.count > Thinning.fewPoints else {
            lines = points.isEmpty ? [] : [points]
            return
        }
        let columns = Column.split(points)
        var line: [Point] = []
        var index = 0
        while index < columns.count {
            let end = Thinning.endOfArea(columns, from: index, width: width)
            line += columns[index].kept
            if end - index >= Thinning.shortestArea {
                // The lines before and after the area reach into it.
                lines.append(line)
                areas.append(Thinning.outline(columns[index..<end], width: width))
                index = end - 1
                line = columns[index].kept
            }
            index += 1
        }
        lines.append(line)
    }

    /// The points without what cannot be seen; the edge of an area does not become areas itself.
    static func edge(_ points: [Point]) -> [Point] {
        guard points.count > fewPoints else { return points }
        return Column.split(points).flatMap(\.kept)
    }

    /// Behind the last of the neighbouring columns from `start` on that the line covers.
    private static func endOfArea(_ columns: [Column], from start: Int, width: Double) -> Int {
        var end = start
        while end < columns.count, columns[end].isCovered(by: width),
            end == start || columns[end].index == columns[end - 1].index + 1
        {
            end += 1
        }
        return end
    }

    /// Around the lowest and highest places of every column, half a stroke further out.
    private static func outline(_ columns: ArraySlice<Column>, width: Double) -> [Point] {
        let reach = Int((width / 2 / columnWidth).rounded())
        var upper: [Point] = []
        var lower: [Point] = []
        for place in columns.indices {
            let near =
                max(columns.startIndex, place - reach)...min(columns.endIndex - 1, place + reach)
            let x = (columns[place].index + 0.5) * columnWidth
            let top = columns[near].reduce(.infinity) { min($0, $1.top) }
            let bottom = columns[near].reduce(-.infinity) { max($0, $1.bottom) }
            upper.append(Point(x, top - width / 2))
            lower.append(Point(x, bottom + width / 2))
        }
        return upper + lower.reversed()
    }

    /// Neighbouring points of a line that fall into the same column of the page.
    private struct Column {
        let index: Double
        /// The first, lowest, highest and last point, in the line's order.
        let kept: [Point]
        let top: Double
        let bottom: Double
        let count: Int
        /// How far the line goes up and down.
        let travel: Double

        /// Whether the line goes up and down so often that no gap is left.
        func isCovered(by width: Double) -> Bool {
            count >= 8 && bottom - top > width && travel > 4 * (bottom - top)
        }

        static func split(_ points: [Point]) -> [Column] {
            var columns: [Column] = []
            func column(_ index: Int) -> Double { (points[index].x / columnWidth).rounded(.down) }
            var start = 0
            while start < points.count {
                var (end, top, bottom) = (start, start, start)
                var travel = 0.0
                let own = column(start)
                while end + 1 < points.count, column(end + 1) == own {
                    end += 1
                    travel += abs(points[end].y - points[end - 1].y)
                    if points[end].y < points[top].y { top = end }
                    if points[end].y > points[bottom].y { bottom = end }
                }
                var kept: [Point] = []
                var last = -1
                for index in [start, min(top, bottom), max(top, bottom), end] where index > last {
                    kept.append(points[index])
                    last = index
                }
                columns.append(
                    Column(
                        index: own, kept: kept, top: points[top].y, bottom: points[bottom].y,
                        count: end - start + 1, travel: travel))
                start = end + 1
            }
            return columns
        }
    }
}
