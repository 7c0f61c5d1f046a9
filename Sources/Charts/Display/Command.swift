/// One drawing step; lengths in points, origin at the top left of the page.
public enum Command: Sendable, Hashable {
    case path(Path, stroke: Stroke?, fill: FillStyle?)
    /// A line of text. `at` lies on the baseline; `angle` is in degrees anticlockwise, 0 or 90.
    /// `halo` asks for an outline in the background colour behind the letters.
    case text(
        RichText, at: Point, font: Font, paint: Paint, anchor: TextAnchor, angle: Double,
        halo: Bool)
    /// Pixels stretched over a rectangle, interpolated if `smooth`, else as sharp cells.
    case image(PixelImage, in: Rect, smooth: Bool)
    /// The same small path, given about the origin, drawn at many places.
    case stamp(Path, at: [Point], stroke: Stroke?, fill: FillStyle?)
    case beginGroup(name: String, clip: Rect?)
    case endGroup
}
