/// A thin dashed grey line across the plot, with a word about it.
public struct ReferenceMark: Mark {
    public let orientation: Orientation
    public let position: Double
    public private(set) var label: RichText?

    /// `.horizontal` lies at a y, `.vertical` stands at an x.
    public init(_ orientation: Orientation, at position: Double, label: RichText? = nil) {
        self.orientation = orientation
        self.position = position
        self.label = label
    }

    public var extent: Extent {
        orientation == .horizontal
            ? Extent(y: .init([position])) : Extent(x: .init([position]))
    }
    public var series: [Series] { [] }
    public mutating func changeWords(_ change: (RichText) -> RichText?) {
        label = label.flatMap(change)
    }
    public var annotations: [Annotation] {
        guard let label, position.isFinite else { return [] }
        return [
            Annotation(
                label,
                place: orientation == .vertical
                    ? .besideVertical(position) : .besideHorizontal(position))
        ]
    }
    public var layer: Layer { .references }

    public func draw(in frame: Frame, on list: inout DisplayList) {
        let line: [Point]
        switch orientation {
        case .horizontal:
            guard let y = frame.y(position) else { return }
            line = [Point(frame.plot.x, y), Point(frame.plot.maxX, y)]
        case .vertical:
            guard let x = frame.x(position) else { return }
            line = [Point(x, frame.plot.y), Point(x, frame.plot.maxY)]
        }
        if frame.hasImage {
            list.commands.append(
                .path(
                    .polyline(line), stroke: Stroke(paint: .background, width: 1.6, opacity: 0.7),
                    fill: nil))
        }
        list.commands.append(
            .path(
                .polyline(line), stroke: Stroke(paint: .reference, width: 0.7, dash: [3, 2]),
                fill: nil))
    }
}
