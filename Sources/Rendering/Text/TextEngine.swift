import CPango
import Charts

/// Shapes lines of text with Pango, each once.
///
/// Glyphs are not hinted and not rounded to pixels, so that a line is as wide in every format and at
/// every resolution. No other font steps in for missing glyphs: they are an error. The engine has a
/// font map of its own, so that engines on different threads share nothing of Pango's.
final class TextEngine {
    /// Letters that a family must have: Latin, the minus sign, Greek, Chinese.
    private static let sample: [Unicode.Scalar] = ["A", "\u{2212}", "\u{3B2}", "\u{56FD}"]
    /// Letters that reach as high and as deep as letters of a line do.
    private static let tallest = "Åbf|(国gjpqy"
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

    private struct Face: Hashable {
        let family: String
        let weight: Font.Weight
    }

    private let fontMap: UnsafeMutablePointer<PangoFontMap>
    private let context: OpaquePointer
    private let attributes: OpaquePointer
    private var lines: [LineKey: ShapedLine] = [:]
    private var reaches: [Face: Reach] = [:]

    /// - Throws: `RenderingError.missingFont` if the family is not installed in full.
    init(family: String) throws(RenderingError) {
        fontMap = pango_cairo_font_map_new()
        context = pango_font_map_create_context(fontMap)
        pango_context_set_language(context, pango_language_from_string("zh-cn"))
        pango_context_set_round_glyph_positions(context, 0)
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        attributes = pango_attr_list_new()
        pango_attr_list_insert(attributes, pango_attr_fallback_new(0))
        _ = try reach(Face(family: family, weight: .regular))
    }

    deinit {
        lines = [:]
        pango_attr_list_unref(attributes)
        g_object_unref(UnsafeMutableRawPointer(context))
        g_object_unref(fontMap)
    }

    /// The line, shaped now or before.
    /// - Throws: if the family is not installed, or has no glyph for a character.
    func line(_ text: RichText, font: Font) throws(RenderingError) -> ShapedLine {
        let key = LineKey(text: text, font: font)
        if let line = lines[key] { return line }
        let line = try shape(text, font: font)
        if lines.count >= TextEngine.cacheLimit { lines.removeAll() }
        lines[key] = line
        return line
    }

    /// Version of a family as its font file names it, without build details.
    func version(of family: String) -> String? {
        guard let font = loadFont(Face(family: family, weight: .regular)) else { return nil }
        defer { g_object_unref(font) }
        let face = hb_font_get_face(pango_font_get_hb_font(font))
        var buffer = [CChar](repeating: 0, count: 256)
        var size = UInt32(buffer.count)
        let nameOfVersion: hb_ot_name_id_t = 5
        hb_ot_name_get_utf8(face, nameOfVersion, hb_language_from_string("en", -1), &size, &buffer)
        let bytes = buffer.prefix(Int(size)).map(UInt8.init(bitPattern:))
        let version = String(decoding: bytes, as: UTF8.self).prefix { $0 != ";" }
        let words = version.split(separator: " ")
        return words.last.map(String.init)
    }

    private func shape(_ text: RichText, font: Font) throws(RenderingError) -> ShapedLine {
        let reach = try reach(Face(family: font.family, weight: font.weight))
        let line = ShapedLine()
        var extent = TextExtent(
            width: 0, ascent: reach.ascent * font.size, descent: reach.descent * font.size)
        for run in text.runs where !run.text.isEmpty {
            let (scale, shift): (Double, Double) =
                switch run.script {
                case .normal: (1, 0)
                case .sub: (RichText.scriptScale, RichText.subscriptShift)
                case .sup: (RichText.scriptScale, RichText.superscriptShift)
                }
            let size = scale * font.size
            let rise = shift * font.size
            let layout = layout(
                run.text, size: size, face: Face(family: font.family, weight: font.weight))
            line.add(layout, x: extent.width, rise: rise, isSlanted: run.italic)
            if pango_layout_get_unknown_glyphs_count(layout) > 0 {
                throw missingGlyphs(in: run.text, of: text, font: font)
            }
            var logical = PangoRectangle()
            pango_layout_line_get_extents(
                pango_layout_get_line_readonly(layout, 0), nil, &logical)
            extent.width += Double(logical.width) / Double(PANGO_SCALE)
            extent.ascent = max(extent.ascent, rise + reach.ascent * size)
            extent.descent = max(extent.descent, reach.descent * size - rise)
        }
        line.extent = extent
        return line
    }

    /// A layout of one run; whoever gets it frees it.
    private func layout(_ text: String, size: Double, face: Face) -> OpaquePointer {
        let layout = pango_layout_new(context)!
        let description = description(size: size, face: face)
        pango_layout_set_font_description(layout, description)
        pango_font_description_free(description)
        pango_layout_set_attributes(layout, attributes)
        pango_layout_set_auto_dir(layout, 0)
        pango_layout_set_single_paragraph_mode(layout, 1)
        let bytes = Array(PlainCharacters.printable(text).utf8)
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

    private func loadFont(_ face: Face) -> UnsafeMutablePointer<PangoFont>? {
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
        let layout = layout(TextEngine.tallest, size: size, face: face)
        defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
        var ink = PangoRectangle()
        pango_layout_line_get_extents(pango_layout_get_line_readonly(layout, 0), &ink, nil)
        let em = size * Double(PANGO_SCALE)
        let reach = Reach(ascent: -Double(ink.y) / em, descent: Double(ink.y + ink.height) / em)
        reaches[face] = reach
        return reach
    }

    private func missingGlyphs(
        in run: String, of text: RichText, font: Font
    ) -> RenderingError {
        var missing: [String] = []
        if let face = loadFont(Face(family: font.family, weight: font.weight)) {
            for scalar in run.unicodeScalars where pango_font_has_char(face, scalar.value) == 0 {
                let code = String(scalar.value, radix: 16, uppercase: true)
                let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
                let name = "\"\(scalar)\" (U+\(padded))"
                if !missing.contains(name) { missing.append(name) }
            }
            g_object_unref(face)
        }
        return .missingGlyphs(
            characters: missing.isEmpty ? "some characters" : missing.joined(separator: ", "),
            text: text.plain, family: font.family)
    }
}
