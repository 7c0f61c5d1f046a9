/// One plot: two axes and what is drawn between them.
public struct Panel: Sendable {
    public var title: RichText
    public var x: Axis
    public var y: Axis
    /// Drawn from the first to the last within each layer.
    public var marks: [any Mark]
    /// Whether a unit of x is as long on the page as a unit of y; only on linear axes.
    public var equalAspect: Bool
    /// Short text in the corner that hides least data.
    public var note: RichText?
    /// Whether the note stands under the title wherever it would have room.
    public var hasNoteBelowTitle = false
    /// Labelled ticks along the upper edge, in units of x, with the label of that edge.
    public var top: Axis?
    /// A small plot within this one; where it had no room for its words, it stands after it.
    public var inset: Inset?
    /// Whether the panel shares no range with others.
    var isApart = false

    public init(
        title: RichText = "", x: Axis, y: Axis, marks: [any Mark], equalAspect: Bool = false,
        note: RichText? = nil, top: Axis? = nil, inset: Inset? = nil
    ) {
        self.title = title
        self.x = x
        self.y = y
        self.marks = marks
        self.equalAspect = equalAspect
        self.note = note
        self.top = top
        self.inset = inset
    }

    /// The panel with its note below its title, even where there is room among its marks.
    public var withNoteBelowTitle: Panel {
        var panel = self
        panel.hasNoteBelowTitle = true
        return panel
    }

    /// Whether the panel is to be drawn at equal aspect and its axes allow it.
    var isPlane: Bool { equalAspect && x.scale == .linear && y.scale == .linear }
}
