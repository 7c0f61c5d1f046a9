/// A figure as a value: panels in rows, with their words around them.
public struct Figure: Sendable {
    public enum Legend: Sendable, Hashable {
        /// Labels at the line ends of a single panel with up to six lines, else rows of keys
        /// above the panels.
        case automatic
        case none
    }

    /// Names the figure's files and ids.
    public var id: String
    /// States the finding.
    public var title: RichText
    /// Says what is drawn.
    public var subtitle: RichText
    /// Data, seeds, settings.
    public var caption: RichText
    /// The text alternative; states the finding.
    public var description: String
    /// Rows of panels. Rows of equal length are a table; where the last row is the only shorter one,
    /// they are one list, which shares its ranges throughout and is wrapped in reading order.
    public var panels: [[Panel]]
    /// Whether panels of a column that have the same x label and scale share their range.
    public var shareX: Bool
    /// Whether panels of a row that have the same y label and scale share their range.
    public var shareY: Bool
    public var legend: Legend
    /// Height of a plot area over its width.
    public var panelAspect: Double
    public var colorBar: ColorBar?

    public init(
        id: String, title: RichText, subtitle: RichText, caption: RichText, description: String,
        panels: [[Panel]], shareX: Bool = true, shareY: Bool = true, legend: Legend = .automatic,
        panelAspect: Double = 0.75, colorBar: ColorBar? = nil
    ) {
        self.id = id
        self.title = title
        self.subtitle = subtitle
        self.caption = caption
        self.description = description
        self.panels = panels
        self.shareX = shareX
        self.shareY = shareY
        self.legend = legend
        self.panelAspect = panelAspect
        self.colorBar = colorBar
    }
}
