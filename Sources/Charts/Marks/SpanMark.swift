/// A lightly shaded stretch of an axis across the whole plot, such as a waiting time.
public struct SpanMark: Mark {
    public let orientation: Orientation
    public let range: ClosedRange<Double>
    public private(set) var label: RichText?

    /// `.vertical` shades a range of x, `.horizontal` one of y.
    public init(
        _ orientation: Orientation, over range: ClosedRange<Double>, label: RichText? = nil
    ) {
        self.orientation = orientation
        self.range = range
        self.label = label
    }

    public var extent: Extent {
        let span = Extent.Span([range.lowerBound, range.upperBound])
        return orientation == .vertical ? Extent(x: span) : Extent(y: span)
    }
    public var series: [Series] { [] }
    public mutating func changeWords(_ change: (RichText) -> RichText?) {
        label = label.flatMap(change)
    }
    public var annotations: [Annotation] {
        guard let label, range.lowerBound.isFinite, range.upperBound.isFinite else { return [] }
        return [
            Annotation(
                label,
                place: orientation == .vertical
                    ? .besideVertical(range.lowerBound) : .besideHorizontal(range.lowerBound))
        ]
    }
    public var layer: Layer { .areas }

    public func draw(in frame: Frame, on list: inout DisplayList) {
        var rect = frame.plot
        switch orientation {
        case .vertical:
            guard let high = frame.x(range.upperBound) else { return }
            rect.x = frame.x(range.lowerBound) ?? rect.x
            rect.width = high - rect.x
        case .horizontal:
            guard let high = frame.y(range.upperBound) else { return }
            rect.height = (frame.y(range.lowerBound) ?? rect.maxY) - high
            rect.y = high
        }
        guard rect.width > 0, rect.height > 0 else { return }
        list.commands.append(
            .path(.rect(rect), stroke: nil, fill: FillStyle(paint: .ghost, opacity: 0.15)))
    }
}
