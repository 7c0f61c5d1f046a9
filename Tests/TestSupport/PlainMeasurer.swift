public import Charts

/// Measures without fonts: every letter 0.55 of the size wide, Chinese letters the full size,
/// scripts shrunk as canvases shrink them.
public struct PlainMeasurer: TextMeasurer {
    public init() {}

    public func extent(of text: RichText, font: Font) throws(ChartError) -> TextExtent {
        var width = 0.0
        for run in text.runs {
            let size = run.script == .normal ? font.size : RichText.scriptScale * font.size
            for scalar in run.text.unicodeScalars {
                width += (0x2E80...0xFFEF).contains(scalar.value) ? size : 0.55 * size
            }
        }
        return TextExtent(width: width, ascent: 0.95 * font.size, descent: 0.3 * font.size)
    }
}

/// Refuses texts that contain a given letter, as a font without it would.
public struct RefusingMeasurer: TextMeasurer {
    private let letter: Character

    public init(letter: Character) { self.letter = letter }

    public func extent(of text: RichText, font: Font) throws(ChartError) -> TextExtent {
        if text.plain.contains(letter) {
            throw .unmeasurable(text: text.plain, reason: "no glyph for \(letter)")
        }
        return try PlainMeasurer().extent(of: text, font: font)
    }
}
