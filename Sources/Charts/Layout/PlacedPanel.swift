/// A panel with the ranges of its axes and its place in the wrapped grid.
struct PlacedPanel: Sendable {
    var panel: Panel
    /// Of the figure's panels in reading order, from 0.
    var number: Int
    var x: AxisTransform
    var y: AxisTransform
    /// Row and column in the figure.
    var source: (row: Int, column: Int)
    /// Row and column as laid out on the page.
    var row: Int
    var column: Int
    var showsXLabels: Bool
    var showsYLabels: Bool
    /// Whether it is of the first row of a block, above which the heads of columns stand.
    var isTop: Bool

    /// The least height over width, and width over height, of a panel of equal aspect.
    static let leastAspect = 0.4

    /// Height over width of the plot area if a unit of x is as long as one of y.
    var equalAspect: Double? {
        guard panel.isPlane else { return nil }
        let ratio = (y.high - y.low) / (x.high - x.low)
        let least = PlacedPanel.leastAspect
        return min(max(ratio, least), 1 / least)
    }
}
