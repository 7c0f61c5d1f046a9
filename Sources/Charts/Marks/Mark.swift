/// Something drawn in a panel. Drawing cannot fail; words are left to the layout, as annotations.
public protocol Mark: Sendable {
    /// Finite data only; may be empty.
    var extent: Extent { get }
    /// What a legend lists.
    var series: [Series] { get }
    func draw(in frame: Frame, on list: inout DisplayList)
    /// How the legend shows the mark.
    var swatch: Swatch { get }
    /// Words that the layout places where they hide least.
    var annotations: [Annotation] { get }
    /// What the mark lies above and below.
    var layer: Layer { get }
    /// The numbers that it draws, for tables; empty for shapes and words.
    var shownValues: [MarkValues] { get }
    /// The image that it draws, for tables.
    var shownField: FieldValues? { get }
    /// Gives its series other names and looks.
    mutating func changeSeries(_ change: (Series) -> Series)
    /// Gives its annotations other words, or takes them away.
    mutating func changeWords(_ change: (RichText) -> RichText?)
}

extension Mark {
    public var swatch: Swatch { Swatch() }
    public var annotations: [Annotation] { [] }
    public var layer: Layer { .lines }
    public var shownValues: [MarkValues] { [] }
    public var shownField: FieldValues? { nil }
    public mutating func changeSeries(_ change: (Series) -> Series) {}
    public mutating func changeWords(_ change: (RichText) -> RichText?) {}
}

/// The order of drawing within a panel.
public enum Layer: Int, Sendable, Hashable {
    case images
    case areas
    case references
    case thinLines
    case lines
    case points
}
