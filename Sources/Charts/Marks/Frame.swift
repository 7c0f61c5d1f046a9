/// Where a panel's marks are drawn: the plot area and how data is mapped to the page.
public struct Frame: Sendable {
    /// The plot area on the page.
    public let plot: Rect
    public let theme: Theme
    /// Whether an image fills the panel, so that lines need an edge to be seen.
    let hasImage: Bool
    let horizontal: AxisTransform
    let vertical: AxisTransform
    /// Whether lines carry markers, because several share a panel and names stand elsewhere.
    var marksLines = true

    /// The page position of an x value; nil if the axis cannot show it.
    public func x(_ value: Double) -> Double? {
        horizontal.fraction(value).map { plot.x + $0 * plot.width }
    }

    /// The page position of a y value; nil if the axis cannot show it.
    public func y(_ value: Double) -> Double? {
        vertical.fraction(value).map { plot.maxY - $0 * plot.height }
    }

    /// The page position of a point; nil if an axis cannot show it.
    public func point(_ point: Point) -> Point? {
        guard let x = x(point.x), let y = y(point.y) else { return nil }
        return Point(x, y)
    }

    /// What a range of x and one of y cover on the page, each given by its ends in any order; nil if
    /// one of them is not a number. An end that the axis cannot show lies at the plot's left edge, or
    /// the lower one.
    func rect(x: (Double, Double), y: (Double, Double)) -> Rect? {
        guard !x.0.isNaN, !x.1.isNaN, !y.0.isNaN, !y.1.isNaN else { return nil }
        let left = self.x(min(x.0, x.1)) ?? plot.x
        let right = self.x(max(x.0, x.1)) ?? plot.x
        let bottom = self.y(min(y.0, y.1)) ?? plot.maxY
        let top = self.y(max(y.0, y.1)) ?? plot.maxY
        return Rect(x: left, y: top, width: right - left, height: bottom - top)
    }
}
