/// A measured line of text.
///
/// Fonts with Chinese letters declare lines far taller than their letters; what letters, sub- and
/// superscripts really take is bounded in units of the size instead, so that lines sit closer.
struct TextLine: Sendable, Hashable {
    var text: RichText
    var font: Font
    /// Points.
    var width: Double
    /// The text in full where it was cut to fit.
    var whole: RichText?

    /// What letters of other fonts reach above the usual height, and below; see `TextExtent`.
    var extraAscent = 0.0
    var extraDescent = 0.0

    var ascent: Double { 0.92 * font.size + extraAscent }
    var descent: Double { 0.28 * font.size + extraDescent }
    var height: Double { ascent + descent }
    /// From one baseline to the next, where both lines are of the usual height.
    var pitch: Double { 1.3 * font.size }
    /// What the line needs below the one above, beyond the pitch.
    func extraPitch(below above: TextLine) -> Double { above.extraDescent + extraAscent }
    /// From the middle of figures and capitals down to the baseline.
    var centring: Double { 0.36 * font.size }
}
