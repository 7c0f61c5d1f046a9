/// Distances of the layout, in points.
enum Measures {
    static let pageMargin = 6.0
    static let tickLength = 3.0
    static let minorTickLength = 1.8
    static let axisLabelGap = 3.5
    static let panelTitleGap = 5.0
    /// A note that takes a larger share of the plot area's width stands outside of it.
    static let noteShare = 0.38
    /// A smaller inset stands beside its panel.
    static let leastInsetWidth = 76.0
    static let leastInsetHeight = 56.0
    static let columnGap = 11.0
    /// Between panels of a table with heads, which has no words between them.
    static let headedGap = 1.5
    /// What heads may take beside planes that a low page makes narrow.
    static let mostHeadRoom = 90.0
    /// Between blocks of rows when a row of panels had to be wrapped.
    static let blockGap = 17.0
    static let titleGap = 2.5
    static let headGap = 8.0
    static let captionGap = 7.0
    static let swatchWidth = 20.0
    static let swatchGap = 4.0
    static let legendItemGap = 13.0
    static let colorBarWidth = 8.0
    static let colorBarGap = 12.0
    /// A panel of a row is not made narrower than this; rows are wrapped instead.
    static let leastPanelWidth = 60.0
    /// The same for panels of equal aspect, such as maps of the plane.
    static let leastPlaneWidth = 56.0
    /// The same in a table with heads, whose panels share all words.
    static let leastHeadedWidth = 34.0
    /// A panel that has the page to itself is not made narrower than this.
    static let leastWidth = 60.0
    /// The same where everything else was given up.
    static let leastYieldingWidth = 12.0
    /// Longer names are cut: of the figure, of panels and axes, in the legend.
    static let mostTitleLines = 8
    static let mostPanelTitleLines = 5
    /// The same of axes, where labels are cut and thinned out.
    static let mostYieldingLines = 2
    static let mostLegendLines = 4
    /// Labels of categories: beside a y axis, and turned, as a share of the page's width and at least.
    static let mostLabelLines = 4
    /// More categories have labels of one line each.
    static let mostWrappedLabels = 30
    static let mostTurnedShare = 0.25
    static let mostTurnedLabel = 110.0
    /// Where labels of categories are thinned out, no plot area is higher than this for their sake.
    static let mostThinnedHeight = 430.0
    /// Where a page would be higher than this, labels of categories are thinned out, if they may be.
    static let mostPageHeight = 3000.0
    /// A plot area gets this height or, where it is narrow, a share of its width.
    static let leastHeight = 105.0
    /// Height over width of panels when many stand below each other.
    static let stackAspect = 0.5
    static let leastAspect = 0.62
    /// No plot area is lower than this.
    static let floorHeight = 48.0
    /// On narrower pages a colour bar lies above the panels instead of standing beside them.
    static let standingBarWidth = 300.0
    static let mostHeight = 250.0
}
