/// Where a text stands relative to its point.
public enum Anchor: Sendable, Hashable {
    case centre
    case above
    case below
    case left
    case right
}
