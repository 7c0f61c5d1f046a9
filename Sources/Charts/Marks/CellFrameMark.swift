/// A frame around a cell of a heat map, for the one that matters.
public struct CellFrameMark: Mark {
    /// The cell's middle; its sides are one unit of each axis, as between categories.
    public let centre: Point

    public init(at centre: Point) { self.centre = centre }

    public var extent: Extent { Extent() }
    public var series: [Series] { [] }
    public var layer: Layer { .references }

    public func draw(in frame: Frame, on list: inout DisplayList) {
        guard
            let rect = frame.rect(
                x: (centre.x - 0.5, centre.x + 0.5), y: (centre.y - 0.5, centre.y + 0.5))
        else { return }
        for stroke in [Stroke(paint: .background, width: 2.6), Stroke(paint: .text, width: 1.2)] {
            list.commands.append(.path(.rect(rect.grown(by: -0.6)), stroke: stroke, fill: nil))
        }
    }
}
