import CCairo
import CPango

/// A small copy of a font, with the outlines of some glyphs alone, that Cairo draws with.
///
/// Glyphs keep their numbers, and outlines call no subroutines, which would be numbered by what else is there: what a
/// document takes of a copy does not depend on its other glyphs.
final class FontSubset {
    /// A `cairo_font_face_t`.
    let fontFace: OpaquePointer

    /// - Parameters:
    ///   - face: HarfBuzz's of a font with outlines in a table `CFF `.
    ///   - glyphs: their numbers.
    /// - Returns: nil where a library refuses.
    init?(of face: OpaquePointer, glyphs: Set<hb_codepoint_t>) {
        guard let file = FontSubset.file(of: face, glyphs: glyphs), let font = FontInMemory(file),
            let fontFace = cairo_ft_font_face_create_for_ft_face(font.face, 0)
        else { return nil }
        self.fontFace = fontFace
        // Cairo keeps fonts for a while after their last use, and the face must outlive them; its address is a key
        // that nothing else has.
        let key = UnsafeRawPointer(font.face).assumingMemoryBound(to: cairo_user_data_key_t.self)
        let kept = Unmanaged.passRetained(font)
        let status = cairo_font_face_set_user_data(fontFace, key, kept.toOpaque()) { font in
            font.map { Unmanaged<FontInMemory>.fromOpaque($0).release() }
        }
        guard status == CAIRO_STATUS_SUCCESS else {
            kept.release()
            return nil
        }
    }

    deinit { cairo_font_face_destroy(fontFace) }

    /// Tables that shape text, which is done with the whole font.
    private static let shapingTables = ["BASE", "GDEF", "GPOS", "GSUB", "VORG", "vhea", "vmtx"]

    /// The bytes of the copy as a font file, a `hb_blob_t`; whoever gets it frees it.
    private static func file(
        of face: OpaquePointer, glyphs: Set<hb_codepoint_t>
    ) -> OpaquePointer? {
        guard let input = hb_subset_input_create_or_fail() else { return nil }
        defer { hb_subset_input_destroy(input) }
        let wanted = hb_subset_input_glyph_set(input)
        for glyph in glyphs { hb_set_add(wanted, glyph) }
        let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
        for table in shapingTables { hb_set_add(dropped, hb_tag_from_string(table, -1)) }
        let flags = [
            HB_SUBSET_FLAGS_RETAIN_GIDS, HB_SUBSET_FLAGS_DESUBROUTINIZE,
            HB_SUBSET_FLAGS_NOTDEF_OUTLINE,
        ]
        hb_subset_input_set_flags(input, flags.reduce(0) { $0 | $1.rawValue })
        guard let subset = hb_subset_or_fail(face, input) else { return nil }
        defer { hb_face_destroy(subset) }
        return hb_face_reference_blob(subset)
    }
}

/// A font file in memory as FreeType reads it.
private final class FontInMemory {
    let face: FT_Face
    /// Its own, so that no other thread uses it when Cairo lets go of the face.
    private let library: FT_Library
    private let file: OpaquePointer

    /// Takes over the file, a `hb_blob_t`.
    init?(_ file: OpaquePointer) {
        var library: FT_Library?
        var face: FT_Face?
        var length: UInt32 = 0
        let bytes = hb_blob_get_data(file, &length)
        guard let bytes, FT_Init_FreeType(&library) == 0, let library else {
            hb_blob_destroy(file)
            return nil
        }
        let start = UnsafeRawPointer(bytes).assumingMemoryBound(to: FT_Byte.self)
        guard FT_New_Memory_Face(library, start, FT_Long(length), 0, &face) == 0, let face else {
            FT_Done_FreeType(library)
            hb_blob_destroy(file)
            return nil
        }
        self.file = file
        self.library = library
        self.face = face
    }

    deinit {
        FT_Done_Face(face)
        FT_Done_FreeType(library)
        hb_blob_destroy(file)
    }
}
