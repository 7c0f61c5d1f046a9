import CPango

/// Which fonts Pango took for the letters of a layout of one line.
struct ShapedRuns {
    /// A stretch of text in one font.
    struct Run {
        let family: String
        /// Of the layout's text, in bytes of UTF-8.
        let bytes: Range<Int>
    }

    private(set) var runs: [Run] = []
    /// Characters that no font has outlines for.
    private(set) var missing: Set<Unicode.Scalar> = []

    /// Marks a glyph that stands for a missing one; the other bits are the character's code.
    private static let unknownFlag: UInt32 = 0x1000_0000
    private static let invalid: UInt32 = 0xFFFF_FFFF

    /// - Parameter text: of the layout.
    init(_ layout: OpaquePointer, text: [UInt8]) {
        var entry = pango_layout_get_line_readonly(layout, 0)?.pointee.runs
        while let node = entry {
            entry = node.pointee.next
            guard let piece = node.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self),
                let item = piece.pointee.item, let glyphs = piece.pointee.glyphs
            else { continue }
            let start = Int(item.pointee.offset)
            let bytes = start..<start + Int(item.pointee.length)
            for index in 0..<Int(glyphs.pointee.num_glyphs) {
                let glyph = glyphs.pointee.glyphs[index].glyph
                guard glyph != ShapedRuns.invalid, glyph & ShapedRuns.unknownFlag != 0,
                    let scalar = Unicode.Scalar(glyph & ~ShapedRuns.unknownFlag)
                else { continue }
                missing.insert(scalar)
            }
            guard let font = item.pointee.analysis.font, bytes.upperBound <= text.count else {
                continue
            }
            if !ShapedRuns.hasOutlines(font) {
                missing.formUnion(
                    String(decoding: text[bytes], as: UTF8.self).unicodeScalars.filter {
                        !$0.properties.isDefaultIgnorableCodePoint && !$0.properties.isWhitespace
                    })
            }
            runs.append(Run(family: ShapedRuns.family(of: font), bytes: bytes))
        }
    }

    private static func family(of font: UnsafeMutablePointer<PangoFont>) -> String {
        let description = pango_font_describe(font)
        defer { pango_font_description_free(description) }
        return pango_font_description_get_family(description).map { String(cString: $0) } ?? ""
    }

    /// Whether letters are outlines, not pictures in colours of their own, which neither take the
    /// figure's colours nor can be drawn in every format.
    private static func hasOutlines(_ font: UnsafeMutablePointer<PangoFont>) -> Bool {
        let face = hb_font_get_face(pango_font_get_hb_font(font))
        func has(_ table: StaticString) -> Bool {
            let tag = table.withUTF8Buffer { bytes in
                bytes.reduce(hb_tag_t(0)) { $0 << 8 | hb_tag_t($1) }
            }
            let blob = hb_face_reference_table(face, tag)
            defer { hb_blob_destroy(blob) }
            return hb_blob_get_length(blob) > 0
        }
        return (has("glyf") || has("CFF ") || has("CFF2"))
            && !(has("COLR") || has("CBDT") || has("sbix"))
    }
}
