/// A laid-out figure: drawing commands in order, in points, origin at the top left.
public struct DisplayList: Sendable, Hashable {
    /// Points.
    public var width: Double
    /// Points.
    public var height: Double
    public var commands: [Command]
    /// Every text's box as laid out.
    public var textBoxes: [TextBox]
    /// Where the panels lie whose tables were given to the layout.
    public var plotAreas: [PlotArea]
    /// The plot areas of all panels, in the order in which they are drawn.
    public var plots: [Rect] = []
    /// How large words are, of the size asked for; below 1 where they had no room else.
    public var textScale = 1.0
    /// Words that lie on data because the plot has no room beside it.
    public var textsOnData: [String] = []

    public init(
        width: Double, height: Double, commands: [Command] = [], textBoxes: [TextBox] = [],
        plotAreas: [PlotArea] = []
    ) {
        self.width = width
        self.height = height
        self.commands = commands
        self.textBoxes = textBoxes
        self.plotAreas = plotAreas
    }
}
