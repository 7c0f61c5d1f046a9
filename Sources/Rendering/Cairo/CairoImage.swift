import CCairo
import Charts

/// Pixels of a display list on their way to a Cairo surface.
struct CairoImage {
    private let image: PixelImage
    private let smooth: Bool
    private let kind: CairoCanvas.Kind

    init(_ image: PixelImage, smooth: Bool, kind: CairoCanvas.Kind) {
        self.image = image
        self.smooth = smooth
        self.kind = kind
    }

    /// Draws the image over a rectangle, without colour from beyond its edges.
    func draw(in rect: Rect, on context: OpaquePointer) throws(RenderingError) {
        guard rect.width > 0, rect.height > 0 else { return }
        let surface = try surface()
        defer { cairo_surface_destroy(surface) }
        let columns = Double(cairo_image_surface_get_width(surface))
        let rows = Double(cairo_image_surface_get_height(surface))
        cairo_save(context)
        cairo_translate(context, rect.x, rect.y)
        cairo_scale(context, rect.width / columns, rect.height / rows)
        cairo_set_source_surface(context, surface, 0, 0)
        let pattern = cairo_get_source(context)
        switch kind {
        case .pixels(let perPoint):
            let shrinks =
                columns > rect.width * perPoint || rows > rect.height * perPoint
            cairo_pattern_set_filter(
                pattern, smooth || shrinks ? CAIRO_FILTER_GOOD : CAIRO_FILTER_NEAREST)
            // Beyond the edge lies the edge's own colour, not transparency.
            cairo_pattern_set_extend(pattern, CAIRO_EXTEND_PAD)
            cairo_rectangle(context, 0, 0, columns, rows)
            cairo_fill(context)
        case .vectors:
            cairo_pattern_set_filter(
                pattern, smooth ? CAIRO_FILTER_GOOD : CAIRO_FILTER_NEAREST)
            cairo_paint(context)
        }
        cairo_restore(context)
    }

    private func surface() throws(RenderingError) -> OpaquePointer {
        let surface = cairo_image_surface_create(
            CAIRO_FORMAT_ARGB32, Int32(image.columns), Int32(image.rows))!
        guard let bytes = cairo_image_surface_get_data(surface) else {
            let status = cairo_surface_status(surface)
            cairo_surface_destroy(surface)
            throw .cannotDraw(String(cString: cairo_status_to_string(status)))
        }
        let stride = Int(cairo_image_surface_get_stride(surface))
        let data = UnsafeMutableRawPointer(bytes)
        for row in 0..<image.rows {
            for column in 0..<image.columns {
                let at = 4 * (row * image.columns + column)
                let alpha = UInt32(image.rgba[at + 3])
                func multiplied(_ value: UInt8) -> UInt32 { (UInt32(value) * alpha + 127) / 255 }
                let pixel =
                    alpha << 24 | multiplied(image.rgba[at]) << 16
                    | multiplied(image.rgba[at + 1]) << 8 | multiplied(image.rgba[at + 2])
                data.storeBytes(of: pixel, toByteOffset: row * stride + 4 * column, as: UInt32.self)
            }
        }
        cairo_surface_mark_dirty(surface)
        return surface
    }
}
