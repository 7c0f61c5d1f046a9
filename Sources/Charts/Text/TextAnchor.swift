/// Which end of a text lies at its point.
public enum TextAnchor: Sendable, Hashable {
    case start
    case middle
    case end
}
