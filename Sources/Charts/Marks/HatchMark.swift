/// Diagonal lines over the marked cells of a grid, such as places where seeds disagree.
public struct HatchMark: Mark {
    public let columns: Int
    public let rows: Int
    public let x: ClosedRange<Double>
    public let y: ClosedRange<Double>
    /// Row-major, first row at `y.lowerBound`.
    public let marked: [Bool]

    /// - Precondition: there are `columns · rows` cells, at least one.
    public init(
        columns: Int, rows: Int, x: ClosedRange<Double>, y: ClosedRange<Double>, marked: [Bool]
    ) {
        precondition(
            columns > 0 && rows > 0 && marked.count == columns * rows,
            "a hatch needs a value for every cell")
        self.columns = columns
        self.rows = rows
        self.x = x
        self.y = y
        self.marked = marked
    }

    public var extent: Extent {
        Extent(
            x: .init([x.lowerBound, x.upperBound], firmLow: true, firmHigh: true),
            y: .init([y.lowerBound, y.upperBound], firmLow: true, firmHigh: true))
    }
    public var series: [Series] { [] }
    public var layer: Layer { .areas }

    public func draw(in frame: Frame, on list: inout DisplayList) {
        guard
            let rect = frame.rect(
                x: (x.lowerBound, x.upperBound), y: (y.lowerBound, y.upperBound)),
            rect.width > 0, rect.height > 0
        else { return }
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
                if isMarked(place, in: rect) {
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
            .path(path, stroke: Stroke(paint: .text, width: 0.4, opacity: 0.55), fill: nil))
    }

    private func isMarked(_ place: Point, in rect: Rect) -> Bool {
        let column = Int((place.x - rect.x) / rect.width * Double(columns))
        let row = Int((rect.maxY - place.y) / rect.height * Double(rows))
        return marked[min(max(row, 0), rows - 1) * columns + min(max(column, 0), columns - 1)]
    }
}
