/// A measured line of text.
///
/// Fonts with Chinese letters declare lines far taller than their letters; what letters, sub- and
/// superscripts really take is bounded in units of the size instead, so that lines sit closer.
struct TextLine: Sendable, Hashable {
    var text: RichText
    var font: Font
    /// Points.
    var width: Double

    var ascent: Double { 0.92 * font.size }
    var descent: Double { 0.28 * font.size }
    var height: Double { ascent + descent }
    /// From one baseline to the next.
    var pitch: Double { 1.3 * font.size }
    /// From the middle of figures and capitals down to the baseline.
    var centring: Double { 0.36 * font.size }
}
