/// How a line is drawn.
public enum LineStyle: Sendable, Hashable {
    /// The slot's own dash, with sparse markers.
    case main
    /// A single seed behind the median.
    case thin
    case dotted
    case dashed
    case solid
}
