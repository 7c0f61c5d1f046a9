/// What a mark belongs to: a name for the legend and a fixed look.
public struct Series: Sendable, Hashable {
    /// An empty name keeps the series out of the legend.
    public var name: RichText
    /// A slot of the palette gives a colour, a dash and a marker that all differ between slots; nil is grey.
    public var slot: Int?

    public init(name: RichText, slot: Int?) {
        self.name = name
        self.slot = slot
    }

    /// How many slots look different; later ones start again from the first.
    public static let slotCount = Palette.count
    /// Those of them that are ordered by lightness, and that every page has colours for.
    public static let standardSlotCount = Palette.standardCount
    /// Lengths of dashes and gaps of the series' lines in points; empty for a solid line.
    public var dash: [Double] { look.dash }

    /// The paint of lines and dots.
    var paint: Paint { slot.map(Paint.series) ?? .ghost }
    /// The opaque tint for areas.
    var fillPaint: Paint { slot.map(Paint.seriesFill) ?? .ghostFill }
    var look: SlotLook { SlotLook(slot: slot) }
}
