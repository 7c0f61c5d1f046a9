import CCairo
import CPango

/// Letters of a layout in one font, as Cairo takes them.
struct GlyphRun {
    struct Glyph {
        let index: UInt32
        /// Points from the run's start; down for y.
        let x: Double
        let y: Double
    }

    /// Lives as long as the layout.
    let font: UnsafeMutablePointer<PangoFont>
    /// Points from the layout's start.
    private let start: Double
    /// Points that the run lies above the layout's baseline, as some scripts do among others.
    private let rise: Double
    private(set) var glyphs: [Glyph] = []
    /// UTF-8.
    let text: [CChar]
    /// Which bytes of the text become which glyphs.
    private(set) var clusters: [cairo_text_cluster_t] = []
    private let isBackward: Bool

    /// The runs of a layout's only line.
    static func all(of layout: OpaquePointer) -> [GlyphRun] {
        guard let text = pango_layout_get_text(layout) else { return [] }
        var runs: [GlyphRun] = []
        var start: Int32 = 0
        var entry = pango_layout_get_line_readonly(layout, 0)?.pointee.runs
        while let node = entry {
            entry = node.pointee.next
            guard let data = node.pointee.data else { continue }
            let piece = data.assumingMemoryBound(to: PangoGlyphItem.self)
            start += piece.pointee.start_x_offset
            if let run = GlyphRun(piece, of: text, start: points(start)) { runs.append(run) }
            start += pango_glyph_string_get_width(piece.pointee.glyphs) + piece.pointee.end_x_offset
        }
        return runs
    }

    private init?(
        _ piece: UnsafeMutablePointer<PangoGlyphItem>, of text: UnsafePointer<CChar>, start: Double
    ) {
        guard let item = piece.pointee.item, let glyphs = piece.pointee.glyphs,
            let font = item.pointee.analysis.font
        else { return nil }
        self.font = font
        self.start = start
        rise = GlyphRun.points(piece.pointee.y_offset)
        let bytes = UnsafeBufferPointer(
            start: text + Int(item.pointee.offset), count: Int(item.pointee.length))
        self.text = Array(bytes)
        isBackward = item.pointee.analysis.level & 1 != 0
        var x: Int32 = 0
        for index in 0..<Int(glyphs.pointee.num_glyphs) {
            let glyph = glyphs.pointee.glyphs[index]
            if GlyphRun.isShown(glyph) {
                self.glyphs.append(
                    Glyph(
                        index: glyph.glyph, x: GlyphRun.points(x + glyph.geometry.x_offset),
                        y: GlyphRun.points(glyph.geometry.y_offset)))
            }
            x += glyph.geometry.width
        }
        addClusters(piece, of: text)
    }

    private mutating func addClusters(
        _ piece: UnsafeMutablePointer<PangoGlyphItem>, of text: UnsafePointer<CChar>
    ) {
        guard let glyphs = piece.pointee.glyphs.pointee.glyphs else { return }
        var cluster = PangoGlyphItemIter()
        var isInside = pango_glyph_item_iter_init_start(&cluster, piece, text)
        while isInside != 0 {
            let places =
                isBackward
                ? cluster.end_glyph + 1..<cluster.start_glyph + 1
                : cluster.start_glyph..<cluster.end_glyph
            let shown = places.count { GlyphRun.isShown(glyphs[Int($0)]) }
            clusters.append(
                cairo_text_cluster_t(
                    num_bytes: cluster.end_index - cluster.start_index, num_glyphs: Int32(shown)))
            isInside = pango_glyph_item_iter_next_cluster(&cluster)
        }
    }

    /// Whether a glyph has an outline. Those from here on stand for nothing or for missing letters, of which the text
    /// engine leaves none.
    private static func isShown(_ glyph: PangoGlyphInfo) -> Bool { glyph.glyph < 0x0FFF_FFFF }

    private static func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }

    /// Shows the letters, and keeps their text where the document can.
    /// - Parameters:
    ///   - x: of the layout's start.
    ///   - y: of its baseline.
    ///   - fontFace: a `cairo_font_face_t` instead of the run's own; nil for that.
    func show(on context: OpaquePointer, x: Double, y: Double, fontFace: OpaquePointer?) {
        cairo_save(context)
        defer { cairo_restore(context) }
        let own = pango_cairo_font_get_scaled_font(OpaquePointer(font))
        if let fontFace {
            var matrix = cairo_matrix_t()
            cairo_scaled_font_get_font_matrix(own, &matrix)
            let options = cairo_font_options_create()
            defer { cairo_font_options_destroy(options) }
            cairo_scaled_font_get_font_options(own, options)
            cairo_set_font_face(context, fontFace)
            cairo_set_font_matrix(context, &matrix)
            cairo_set_font_options(context, options)
        } else {
            cairo_set_scaled_font(context, own)
        }
        let (x, y) = (x + start, y - rise)
        let placed = glyphs.map {
            cairo_glyph_t(index: UInt($0.index), x: x + $0.x, y: y + $0.y)
        }
        cairo_show_text_glyphs(
            context, text, Int32(text.count), placed, Int32(placed.count), clusters,
            Int32(clusters.count),
            isBackward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(0))
    }
}
