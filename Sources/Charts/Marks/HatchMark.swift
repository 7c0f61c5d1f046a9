/// Diagonal lines over the marked cells of a grid, such as places where seeds disagree.
public struct HatchMark: Mark {
    public let area: GridArea
    /// Row-major, the lowest row first.
    public let marked: [Bool]

    /// - Precondition: there is a value for every cell.
    public init(on area: GridArea, marked: [Bool]) {
        self.area = area
        self.marked = area.checked(marked)
    }

    public var extent: Extent { area.extent }
    public var series: [Series] { [] }
    public var layer: Layer { .areas }

    public func draw(in frame: Frame, on list: inout DisplayList) {
        guard let rect = area.rect(in: frame) else { return }
        let (spacing, step) = (4.0, 0.5)
        var path = Path()
        var offset = -rect.height
        while offset < rect.width {
            // The line x = offset + t, y = t from the top left, walked in small steps.
            var start: Point?
            var last = Point(0, 0)
            var t = max(0, -offset)
            while t <= min(rect.height, rect.width - offset) {
                let place = Point(rect.x + offset + t, rect.y + t)
                if marked[area.cell(at: place, in: rect)] {
                    start = start ?? place
                    last = place
                } else if let from = start {
                    path.add(polyline: [from, last])
                    start = nil
                }
                t += step
            }
            if let start { path.add(polyline: [start, last]) }
            offset += spacing
        }
        guard !path.isEmpty else { return }
        list.commands.append(
            .path(path, stroke: Stroke(paint: .overField, width: 0.4, opacity: 0.55), fill: nil))
    }
}
