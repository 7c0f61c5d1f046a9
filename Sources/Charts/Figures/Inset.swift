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

    /// - Parameters:
    ///   - panel: what is drawn in the corner.
    ///   - corner: of the larger plot.
    ///   - share: what lies outside 0.2 ... 0.8 is brought to the nearer end.
    public init(_ panel: Panel, corner: Corner = .upperRight, share: Double = 0.45) {
        panels = [panel]
        self.corner = corner
        self.share = min(max(share, 0.2), 0.8)
    }

    public var panel: Panel { panels[0] }
}

extension Figure {
    /// The figure with insets as panels of their own, after all others, whose numbers stay.
    var withInsetsApart: Figure {
        var figure = self
        figure.panels = panels.map { row in
            row.map { panel in
                var panel = panel
                panel.inset = nil
                return panel
            }
        }
        let apart = panels.joined().compactMap { panel -> Panel? in
            guard var inner = panel.inset?.panel else { return nil }
            inner.isApart = true
            if inner.title.isEmpty { inner.title = panel.title + ": " + inner.x.label }
            return inner
        }
        if arrangement == .list, !figure.panels.isEmpty {
            figure.panels[figure.panels.count - 1] += apart
        } else {
            figure.panels.append(apart)
        }
        return figure
    }
}
