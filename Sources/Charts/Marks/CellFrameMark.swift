/// A frame around a cell of a heat map, for the one that matters.
public struct CellFrameMark: Mark {
    /// The cell's middle.
    public let centre: Point
    /// In units of the axes.
    public let width, height: Double

    /// - Parameters:
    ///   - centre: the cell's middle.
    ///   - width: one unit, as between categories, unless told otherwise.
    ///   - height: as wide.
    public init(at centre: Point, width: Double = 1, height: Double = 1) {
        (self.centre, self.width, self.height) = (centre, width, height)
    }

    public var extent: Extent { Extent() }
    public var series: [Series] { [] }
    public var layer: Layer { .references }

    public func draw(in frame: Frame, on list: inout DisplayList) {
        guard
            let rect = frame.rect(
                x: (centre.x - width / 2, centre.x + width / 2),
                y: (centre.y - height / 2, centre.y + height / 2))
        else { return }
        for stroke in [Stroke(paint: .background, width: 2.6), Stroke(paint: .text, width: 1.2)] {
            list.commands.append(.path(.rect(rect.grown(by: -0.6)), stroke: stroke, fill: nil))
        }
    }
}
