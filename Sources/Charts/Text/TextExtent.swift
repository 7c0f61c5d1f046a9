/// How much room a line of text takes, in points.
public struct TextExtent: Sendable, Hashable {
    public var width: Double
    /// Height of the line above the baseline, from the font; positive.
    public var ascent: Double
    /// Depth of the line below the baseline, from the font; positive.
    public var descent: Double

    /// How far letters of another font, or marks on letters, reach above what the font's own letters
    /// do; 0 as a rule.
    public var extraAscent = 0.0
    /// The same below the line.
    public var extraDescent = 0.0

    public init(width: Double, ascent: Double, descent: Double) {
        self.width = width
        self.ascent = ascent
        self.descent = descent
    }

    public var height: Double { ascent + descent }
}
