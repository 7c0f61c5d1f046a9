/// A figure as a value: panels in rows, with their words around them.
public struct Figure: Sendable {
    public enum Legend: Sendable, Hashable {
        /// Labels at the line ends of a single panel with up to six lines, else rows of keys
        /// above the panels.
        case automatic
        case none
    }

    /// What happens where words find no room on the page.
    public enum Fit: Sendable, Hashable {
        /// The layout is refused.
        case strict
        /// Labels of categories are cut or thinned out, else the layout is refused.
        case thinning
        /// Labels are cut or thinned out, words move below the panels or become smaller.
        case yielding
    }

    /// How rows of panels belong together.
    public enum Arrangement: Sendable, Hashable {
        /// Panels below each other belong together; on narrow pages blocks of columns follow each
        /// other.
        case table
        /// One list in reading order, which shares its ranges throughout and is broken anew on
        /// narrow pages.
        case list
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
    public var description: RichText
    /// Rows of panels.
    public var panels: [[Panel]]
    /// Of a table of panels: what its columns are, instead of a title in every panel; empty without.
    public var columnHeads: [Head]
    /// The same of its rows.
    public var rowHeads: [Head]
    public var arrangement: Arrangement
    /// Whether panels of a column that have the same x label and scale share their range.
    public var shareX: Bool
    /// Whether panels of a row that have the same y label and scale share their range.
    public var shareY: Bool
    public var legend: Legend
    /// Height of a plot area over its width.
    public var panelAspect: Double
    public var colorBar: ColorBar?
    /// Which moment it shows, where it is a frame of a film.
    public var moment: Moment?
    /// What was measured of it, a sentence each: not drawn, but told beside it and in its description.
    public var numbers: [RichText] = []
    /// Columns of a table, or panels of a list, that tell most, the first before the next: they stay where a page has no
    /// room for all.
    public var keyColumns: [Int] = []
    /// Rows of a table that tell most, which stay where a page has room for one row of columns alone.
    public var keyRows: [Int] = []
    /// Says what is drawn where no other rows are left; nil is the subtitle of all.
    public var keySubtitle: RichText?
    /// What the names in keys begin with, in the order of the keys; empty is the order of the marks.
    var keyOrder: [String] = []

    public init(
        id: String, title: RichText, subtitle: RichText, caption: RichText, description: RichText,
        panels: [[Panel]], columnHeads: [Head] = [], rowHeads: [Head] = [],
        arrangement: Arrangement = .table, shareX: Bool = true,
        shareY: Bool = true, legend: Legend = .automatic,
        panelAspect: Double = 0.75, colorBar: ColorBar? = nil
    ) {
        self.id = id
        self.title = title
        self.subtitle = subtitle
        self.caption = caption
        self.description = description
        self.panels = panels
        self.columnHeads = columnHeads
        self.rowHeads = rowHeads
        self.arrangement = arrangement
        self.shareX = shareX
        self.shareY = shareY
        self.legend = legend
        self.panelAspect = panelAspect
        self.colorBar = colorBar
    }
}
