import CPango
import Charts

/// Shapes lines of text with Pango, each once.
///
/// Glyphs are not hinted and not rounded to pixels, so that a line is as wide in every format and at
/// every resolution. Other installed fonts step in for letters that the family lacks, and what none
/// has is written as its code; `substitutions` tells both. The engine has a font map of its own, so
/// that engines on different threads share nothing of Pango's.
final class TextEngine {
    /// Letters that a family must have: Latin, the minus sign, Greek, Chinese.
    private static let sample: [Unicode.Scalar] = ["A", "\u{2212}", "\u{3B2}", "\u{56FD}"]
    /// Whose forms of ideographs are taken.
    static let language = "zh-cn"
    /// Letters that reach as high and as deep as letters of a line do.
    private static let tallest = "Åbf|(\u{56FD}gjpqy"
    /// More lines than a report has different ones; beyond it the cache starts again.
    private static let cacheLimit = 8192

    private struct LineKey: Hashable {
        let text: RichText
        let font: Font
    }

    /// How far letters reach above and below the baseline, in em.
    private struct Reach {
        let ascent: Double
        let descent: Double
    }

    struct Face: Hashable {
        let family: String
        let weight: Font.Weight
    }

    private let fontMap: UnsafeMutablePointer<PangoFontMap>
    private let context: OpaquePointer
    /// Keep a layout to its family, or let other fonts help.
    let (alone, helped): (OpaquePointer, OpaquePointer)
    /// What documents are written with in the place of large fonts.
    let subsets: FontSubsets
    /// What was needed so far for all lines.
    var substitutions = Substitutions()
    private var lines: [LineKey: ShapedLine] = [:]
    private var reaches: [Face: Reach] = [:]

    /// - Parameters:
    ///   - family: the main font.
    ///   - letters: what texts are expected to need besides Basic Latin.
    /// - Throws: `RenderingError.missingFont` if the family is not installed in full.
    init(family: String, letters: Set<Unicode.Scalar> = []) throws(RenderingError) {
        subsets = FontSubsets(letters: letters)
        fontMap = pango_cairo_font_map_new()
        context = pango_font_map_create_context(fontMap)
        pango_context_set_language(context, pango_language_from_string(TextEngine.language))
        pango_context_set_round_glyph_positions(context, 0)
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        alone = pango_attr_list_new()
        pango_attr_list_insert(alone, pango_attr_fallback_new(0))
        helped = pango_attr_list_new()
        _ = try reach(Face(family: family, weight: .regular))
    }

    deinit {
        lines = [:]
        pango_attr_list_unref(alone)
        pango_attr_list_unref(helped)
        g_object_unref(UnsafeMutableRawPointer(context))
        g_object_unref(fontMap)
    }

    /// The line, shaped now or before.
    /// - Throws: if the family is not installed.
    func line(_ text: RichText, font: Font) throws(RenderingError) -> ShapedLine {
        let key = LineKey(text: text, font: font)
        if let line = lines[key] { return line }
        let line = try shape(text, font: font)
        if lines.count >= TextEngine.cacheLimit { lines.removeAll() }
        lines[key] = line
        return line
    }

    /// Forgets all lines so far and what was needed for them.
    func forgetLines() {
        lines = [:]
        substitutions = Substitutions()
    }

    private func shape(_ text: RichText, font: Font) throws(RenderingError) -> ShapedLine {
        let face = Face(family: font.family, weight: font.weight)
        let reach = try reach(face)
        let line = ShapedLine()
        var extent = TextExtent(
            width: 0, ascent: reach.ascent * font.size, descent: reach.descent * font.size)
        for run in text.runs where !run.text.isEmpty {
            let script = RichText.scriptSize(of: font.size)
            let (size, shift): (Double, Double) =
                switch run.script {
                case .normal: (font.size, 0)
                case .sub: (script, RichText.subscriptShift)
                case .sup: (script, RichText.superscriptShift)
                }
            let rise = shift * font.size
            let set = self.set(run.text, size: size, face: face)
            line.add(set.layout, x: extent.width, rise: rise, isSlanted: run.italic)
            line.shown.append(TextRun(text: set.text, italic: run.italic, script: run.script))
            var (ink, logical) = (PangoRectangle(), PangoRectangle())
            pango_layout_line_get_extents(
                pango_layout_get_line_readonly(set.layout, 0), &ink, &logical)
            extent.width += Double(logical.width) / Double(PANGO_SCALE)
            extent.ascent = max(extent.ascent, rise + reach.ascent * size)
            extent.descent = max(extent.descent, reach.descent * size - rise)
            if set.isTall {
                let (top, bottom) = (Double(-ink.y), Double(ink.y + ink.height))
                let scale = Double(PANGO_SCALE)
                extent.extraAscent = max(
                    extent.extraAscent, rise + top / scale - reach.ascent * font.size)
                extent.extraDescent = max(
                    extent.extraDescent, bottom / scale - rise - reach.descent * font.size)
            }
        }
        line.extent = extent
        return line
    }

    /// A layout of one run; whoever gets it frees it.
    func layout(
        _ text: String, size: Double, face: Face, attributes: OpaquePointer
    ) -> OpaquePointer {
        let layout = pango_layout_new(context)!
        let description = description(size: size, face: face)
        pango_layout_set_font_description(layout, description)
        pango_font_description_free(description)
        let narrowed = narrowingQuotes(of: text, attributes)
        pango_layout_set_attributes(layout, narrowed)
        pango_attr_list_unref(narrowed)
        pango_layout_set_auto_dir(layout, 0)
        pango_layout_set_single_paragraph_mode(layout, 1)
        let bytes = Array(text.utf8)
        bytes.withUnsafeBytes { buffer in
            pango_layout_set_text(
                layout, buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
                Int32(buffer.count))
        }
        return layout
    }

    private func description(size: Double, face: Face) -> OpaquePointer {
        let description = pango_font_description_new()!
        pango_font_description_set_family(description, face.family)
        pango_font_description_set_absolute_size(description, size * Double(PANGO_SCALE))
        pango_font_description_set_weight(
            description, face.weight == .bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        return description
    }

    func loadFont(_ face: Face) -> UnsafeMutablePointer<PangoFont>? {
        let description = description(size: 10, face: face)
        defer { pango_font_description_free(description) }
        return pango_context_load_font(context, description)
    }

    /// Checks that a face is really installed, and measures it; both once.
    ///
    /// The height is that of letters, not the line height that the font advises: Noto's leaves half
    /// an em of air, which in a figure is better spent on data.
    private func reach(_ face: Face) throws(RenderingError) -> Reach {
        if let known = reaches[face] { return known }
        guard let font = loadFont(face) else {
            throw .missingFont(family: face.family, found: nil)
        }
        defer { g_object_unref(font) }
        let description = pango_font_describe(font)
        defer { pango_font_description_free(description) }
        let found = pango_font_description_get_family(description).map { String(cString: $0) }
        guard let found, found.lowercased() == face.family.lowercased() else {
            throw .missingFont(family: face.family, found: found)
        }
        guard TextEngine.sample.allSatisfy({ pango_font_has_char(font, $0.value) != 0 }) else {
            throw .missingFont(family: face.family, found: nil)
        }
        let size = 100.0
        let layout = layout(TextEngine.tallest, size: size, face: face, attributes: alone)
        defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
        var ink = PangoRectangle()
        pango_layout_line_get_extents(pango_layout_get_line_readonly(layout, 0), &ink, nil)
        let em = size * Double(PANGO_SCALE)
        let reach = Reach(ascent: -Double(ink.y) / em, descent: Double(ink.y + ink.height) / em)
        reaches[face] = reach
        return reach
    }
}
