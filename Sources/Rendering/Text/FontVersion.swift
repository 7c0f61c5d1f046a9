import CPango
import Charts

extension TextEngine {
    /// Version of an installed family as its font file names it, without build details; nil if the
    /// family is not installed.
    func version(of family: String) -> String? {
        guard let font = loadFont(Face(family: family, weight: .regular)) else { return nil }
        defer { g_object_unref(font) }
        // The system offers another font for one that it does not have.
        let description = pango_font_describe(font)
        defer { pango_font_description_free(description) }
        guard let found = pango_font_description_get_family(description),
            String(cString: found).lowercased() == family.lowercased()
        else { return nil }
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
}
