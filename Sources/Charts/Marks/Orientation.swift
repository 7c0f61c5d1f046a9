/// The direction of a mark: a vertical reference stands at an x, a horizontal one lies at a y.
public enum Orientation: Sendable, Hashable {
    case horizontal
    case vertical
}
