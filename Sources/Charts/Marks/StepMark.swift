/// A line that keeps each value until the next x, as for a learning rate or a best value so far.
public struct StepMark: Mark {
    private var line: LineMark

    /// - Parameters:
    ///   - points: where each value begins; a point that is not finite breaks the line.
    ///   - end: up to which x the last value holds.
    ///   - series: colour and name of the line.
    ///   - style: its width and dash.
    public init(
        _ points: [Point], until end: Double? = nil, series: Series, style: LineStyle = .main
    ) {
        var stairs: [Point] = []
        for (index, point) in points.enumerated() {
            if index > 0, points[index - 1].isFinite, point.isFinite {
                stairs.append(Point(point.x, points[index - 1].y))
            }
            stairs.append(point)
        }
        if let end, let last = points.last { stairs.append(Point(end, last.y)) }
        line = LineMark(stairs, series: series, style: style)
    }

    public var extent: Extent { line.extent }
    public var series: [Series] { line.series }
    public mutating func changeSeries(_ change: (Series) -> Series) { line.changeSeries(change) }
    public var swatch: Swatch { line.swatch }
    public var layer: Layer { line.layer }
    public var shownValues: [MarkValues] { line.shownValues }

    public func draw(in frame: Frame, on list: inout DisplayList) {
        line.draw(in: frame, on: &list)
    }
}
