import CPango

/// Small copies of large fonts for the documents that one text engine sets.
///
/// For every document Cairo reads all outlines of a font to embed a few, and looks through all its characters for that
/// of a glyph. A font with Chinese has 16 MB of the former and 45,000 of the latter: its copy is made once, and again
/// when a document needs glyphs that it lacks.
final class FontSubsets {
    /// Fonts with fewer glyphs are read fast enough.
    private static let leastGlyphCount = 4096
    private static let basicLatin = (UInt32(0x20)..<0x7F).compactMap(Unicode.Scalar.init)
    /// What numbers and formulas bring: Latin-1, Greek, punctuation, small digits, arrows, mathematical signs.
    private static let signs = [
        UInt32(0xA0)...0xFF, 0x391...0x3C9, 0x2010...0x209C, 0x2190...0x2199, 0x2200...0x22FF,
    ].joined().compactMap(Unicode.Scalar.init)

    private struct Source {
        /// Of the copy, or wanted for the first one.
        var glyphs: Set<hb_codepoint_t>
        var copy: FontSubset?
        /// Whether no copy can be made.
        var isRefused = false
    }

    private let letters: Set<Unicode.Scalar>
    private let isForMany: Bool
    /// By HarfBuzz's face, of which an engine has one for each font.
    private var sources: [OpaquePointer: Source] = [:]
    /// Those whose copy has all that the document at hand needs.
    private var ready: Set<OpaquePointer> = []

    /// - Parameter letters: what many documents are expected to need besides Basic Latin and signs; none where there are few.
    init(letters: Set<Unicode.Scalar>) {
        isForMany = !letters.isEmpty
        self.letters = letters.union(FontSubsets.basicLatin)
            .union(isForMany ? FontSubsets.signs : [])
    }

    deinit {
        for face in sources.keys { hb_face_destroy(face) }
    }

    /// Sees to it that the copies have what a document needs, for it would embed a font twice if its copy became another
    /// one half-way.
    /// - Parameters:
    ///   - runs: all letters of the document.
    ///   - areEmbedded: whether fonts become a part of it. If not, a document is the same without a copy, which takes
    ///     longer to make than to do without once.
    func prepare(for runs: [GlyphRun], areEmbedded: Bool) {
        var needed: [OpaquePointer: Set<hb_codepoint_t>] = [:]
        for run in runs {
            guard let face = largeFace(of: run.font) else { continue }
            if sources[face] == nil { addSource(face, of: run.font) }
            needed[face, default: []].formUnion(run.glyphs.lazy.map(\.index))
        }
        ready = []
        for (face, glyphs) in needed {
            guard var source = sources[face], !source.isRefused else { continue }
            if source.copy == nil || !glyphs.isSubset(of: source.glyphs) {
                guard areEmbedded || isForMany else { continue }
                source.glyphs.formUnion(glyphs)
                source.copy = FontSubset(of: face, glyphs: source.glyphs)
                source.isRefused = source.copy == nil
                sources[face] = source
            }
            if source.copy != nil { ready.insert(face) }
        }
    }

    /// The copy of a font for the document that was prepared for, a `cairo_font_face_t`; nil where the font itself is to be
    /// used.
    func fontFace(for font: UnsafeMutablePointer<PangoFont>) -> OpaquePointer? {
        guard let face = largeFace(of: font), ready.contains(face) else { return nil }
        return sources[face]?.copy?.fontFace
    }

    private func addSource(_ face: OpaquePointer, of font: UnsafeMutablePointer<PangoFont>) {
        let glyphs = LetterGlyphs.all(of: letters, in: pango_font_get_hb_font(font))
        sources[hb_face_reference(face)] = Source(glyphs: glyphs)
    }

    /// HarfBuzz's face of a font of which a copy is worthwhile and shows the same.
    private func largeFace(of font: UnsafeMutablePointer<PangoFont>) -> OpaquePointer? {
        guard let face = hb_font_get_face(pango_font_get_hb_font(font)) else { return nil }
        guard hb_face_get_glyph_count(face) >= FontSubsets.leastGlyphCount,
            FontSubsets.hasOutlines(face), !FontSubsets.isChanged(font)
        else { return nil }
        return face
    }

    /// Whether a font has the outlines that Cairo reads all of.
    private static func hasOutlines(_ face: OpaquePointer) -> Bool {
        let table = hb_face_reference_table(face, hb_tag_from_string("CFF ", -1))
        defer { hb_blob_destroy(table) }
        return hb_blob_get_length(table) > 0
    }

    /// Whether the system emboldens or slants the font, which a copy knows nothing of.
    private static func isChanged(_ font: UnsafeMutablePointer<PangoFont>) -> Bool {
        let fontconfig = UnsafeMutableRawPointer(font).assumingMemoryBound(to: PangoFcFont.self)
        guard let pattern = pango_fc_font_get_pattern(fontconfig) else { return true }
        var isEmboldened: FcBool = 0
        var matrix: UnsafeMutablePointer<FcMatrix>?
        return FcPatternGetBool(pattern, FC_EMBOLDEN, 0, &isEmboldened) == FcResultMatch
            && isEmboldened != 0
            || FcPatternGetMatrix(pattern, FC_MATRIX, 0, &matrix) == FcResultMatch
    }
}
