/// Where a panel of a laid-out figure lies on the page, and where the places of its table are, all
/// in points.
public struct PlotArea: Sendable, Hashable {
    /// Of the figure's panels in reading order, from 0.
    public var panel: Int
    public var rect: Rect
    /// Of the table's rows: x if these lie on the x axis, else y.
    public var rows: [Double]
    public var rowsAreX: Bool
    /// x of the table's columns if these are places too, else empty.
    public var columns: [Double]
}
