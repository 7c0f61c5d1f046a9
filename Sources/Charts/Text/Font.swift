/// A font to measure and draw text with.
public struct Font: Sendable, Hashable {
    public enum Weight: Sendable, Hashable {
        case regular
        case bold
    }

    public var family: String
    /// Points.
    public var size: Double
    public var weight: Weight

    public init(family: String, size: Double, weight: Weight = .regular) {
        self.family = family
        self.size = size
        self.weight = weight
    }
}
