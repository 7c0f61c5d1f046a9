/// The key to a colour scale, drawn at the right of the panels.
public struct ColorBar: Sendable {
    public var label: RichText
    public var scale: ColorScale
    /// nil chooses ticks.
    public var ticks: [(value: Double, label: RichText)]?

    public init(
        label: RichText, scale: ColorScale, ticks: [(value: Double, label: RichText)]? = nil
    ) {
        self.label = label
        self.scale = scale
        self.ticks = ticks
    }
}
