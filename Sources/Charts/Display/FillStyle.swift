/// How a path is filled (non-zero winding).
public struct FillStyle: Sendable, Hashable {
    public var paint: Paint
    public var opacity: Double

    public init(paint: Paint, opacity: Double = 1) {
        self.paint = paint
        self.opacity = opacity
    }
}
