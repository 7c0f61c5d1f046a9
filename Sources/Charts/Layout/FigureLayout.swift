extension Figure {
    /// Lays the figure out for a page of the given width in points.
    public func displayList(
        width: Double, theme: Theme, language: Language, measurer: any TextMeasurer,
        includeCaption: Bool, includeTitle: Bool
    ) throws(ChartError) -> DisplayList {
        DisplayList(width: width, height: width)
    }
}
