/// Measures text the way the canvases will draw it.
public protocol TextMeasurer {
    /// The extent of one line of text, scripts shrunk and shifted by the constants of `RichText`.
    func extent(of text: RichText, font: Font) throws(ChartError) -> TextExtent
}
