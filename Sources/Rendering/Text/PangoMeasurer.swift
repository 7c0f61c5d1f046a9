import Charts

/// Measures text as the renderer's canvases draw it.
struct PangoMeasurer: TextMeasurer {
    let engine: TextEngine

    func extent(of text: RichText, font: Font) throws(ChartError) -> TextExtent {
        do throws(RenderingError) {
            return try engine.line(text, font: font).extent
        } catch {
            throw .unmeasurable(text: text.plain, reason: error.reason)
        }
    }
}
