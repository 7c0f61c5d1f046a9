import CPango

/// The glyphs that letters can become.
enum LetterGlyphs {
    /// - Parameters:
    ///   - letters: in any order of a text.
    ///   - font: HarfBuzz's.
    /// - Returns: their own glyphs, ligatures of them, and what the features that text engines ask for make of them.
    static func all(
        of letters: Set<Unicode.Scalar>, in font: OpaquePointer?
    ) -> Set<hb_codepoint_t> {
        guard let text = hb_buffer_create(), let found = hb_set_create() else { return [] }
        defer {
            hb_buffer_destroy(text)
            hb_set_destroy(found)
        }
        for letter in letters { hb_buffer_add(text, letter.value, 0) }
        hb_buffer_set_content_type(text, HB_BUFFER_CONTENT_TYPE_UNICODE)
        hb_buffer_set_direction(text, HB_DIRECTION_LTR)
        hb_buffer_set_script(text, HB_SCRIPT_HAN)
        hb_buffer_set_language(text, hb_language_from_string(TextEngine.language, -1))
        var narrow = hb_feature_t()
        hb_feature_from_string(TextEngine.narrowFeature, -1, &narrow)
        hb_ot_shape_glyphs_closure(font, text, &narrow, 1, found)
        var glyphs: Set<hb_codepoint_t> = []
        // Stands before the first.
        var glyph = hb_codepoint_t.max
        while hb_set_next(found, &glyph) != 0 { glyphs.insert(glyph) }
        return glyphs
    }
}
