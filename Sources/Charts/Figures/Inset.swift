/// A small plot in a corner of a larger one, such as the end of its curves at another scale.
public struct Inset: Sendable {
    public enum Corner: Sendable, Hashable, CaseIterable {
        case upperLeft
        case upperRight
        case lowerLeft
        case lowerRight
    }

    /// One panel; an array, since a panel holds its inset.
    private let panels: [Panel]
    public let corner: Corner
    /// Of the larger plot's width and height, words included.
    public let share: Double

    /// - Parameter share: in 0.2 ... 0.8.
    public init(_ panel: Panel, corner: Corner = .upperRight, share: Double = 0.45) {
        panels = [panel]
        self.corner = corner
        self.share = min(max(share, 0.2), 0.8)
    }

    public var panel: Panel { panels[0] }
}
