import CCairo
import Charts
import Glibc

/// Pixels of a display list on their way to a Cairo surface.
struct CairoImage {
    /// Least resolution of sharp cells in vector formats: their edges are then soft over a third of
    /// a point at worst.
    private static let sharpPixelsPerPoint = 3.0
    /// Least resolution of smooth fields in vector formats.
    private static let smoothPixelsPerPoint = 1.0

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
        cairo_save(context)
        defer { cairo_restore(context) }
        cairo_translate(context, rect.x, rect.y)
        switch kind {
        case .pixels(let perPoint):
            let shrinks =
                Double(image.columns) > rect.width * perPoint
                || Double(image.rows) > rect.height * perPoint
            CairoImage.stretch(
                surface, width: rect.width, height: rect.height,
                filter: smooth || shrinks ? CAIRO_FILTER_GOOD : CAIRO_FILTER_NEAREST, on: context)
        case .vectors(let imagesArePNG):
            let enlarged = try enlarged(surface, for: rect)
            defer { cairo_surface_destroy(enlarged) }
            if imagesArePNG { try CairoImage.attachPNG(to: enlarged) }
            let columns = Double(cairo_image_surface_get_width(enlarged))
            let rows = Double(cairo_image_surface_get_height(enlarged))
            cairo_scale(context, rect.width / columns, rect.height / rows)
            cairo_set_source_surface(context, enlarged, 0, 0)
            cairo_pattern_set_filter(
                cairo_get_source(context), smooth ? CAIRO_FILTER_GOOD : CAIRO_FILTER_NEAREST)
            cairo_paint(context)
        }
    }

    /// The surface with every pixel replaced by enough of them that it does not matter how a viewer
    /// enlarges images: many blur cells whatever the file says, some shift what they interpolate.
    private func enlarged(
        _ surface: OpaquePointer, for rect: Rect
    ) throws(RenderingError) -> OpaquePointer {
        let perPoint = smooth ? CairoImage.smoothPixelsPerPoint : CairoImage.sharpPixelsPerPoint
        func factor(_ length: Double, _ pixels: Int) -> Int {
            let longest = min(length, VectorPage.largestSide) * perPoint
            // Cairo's images have at most 32767 pixels a side.
            let most = max(1, Int(VectorPage.largestSide) / pixels)
            return min(max(1, Int((longest / Double(pixels)).rounded(.up))), most)
        }
        let width = image.columns * factor(rect.width, image.columns)
        let height = image.rows * factor(rect.height, image.rows)
        let result = cairo_image_surface_create(
            image.isOpaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32, Int32(width),
            Int32(height))!
        let context = cairo_create(result)!
        CairoImage.stretch(
            surface, width: Double(width), height: Double(height),
            filter: smooth ? CAIRO_FILTER_BILINEAR : CAIRO_FILTER_NEAREST, on: context)
        let status = cairo_status(context)
        cairo_destroy(context)
        guard status == CAIRO_STATUS_SUCCESS else {
            cairo_surface_destroy(result)
            throw .cannotDraw(String(cString: cairo_status_to_string(status)))
        }
        return result
    }

    /// Fills a rectangle at the origin with a surface; beyond the surface's edge lies the edge's own
    /// colour, not transparency.
    private static func stretch(
        _ surface: OpaquePointer, width: Double, height: Double, filter: cairo_filter_t,
        on context: OpaquePointer
    ) {
        let columns = Double(cairo_image_surface_get_width(surface))
        let rows = Double(cairo_image_surface_get_height(surface))
        cairo_scale(context, width / columns, height / rows)
        cairo_set_source_surface(context, surface, 0, 0)
        let pattern = cairo_get_source(context)
        cairo_pattern_set_filter(pattern, filter)
        cairo_pattern_set_extend(pattern, CAIRO_EXTEND_PAD)
        cairo_rectangle(context, 0, 0, columns, rows)
        cairo_fill(context)
    }

    /// Gives the pixels of a surface as a PNG file too. Cairo would write one without a palette,
    /// which is several times as large.
    private static func attachPNG(to surface: OpaquePointer) throws(RenderingError) {
        cairo_surface_flush(surface)
        guard let pixels = cairo_image_surface_get_data(surface) else { return }
        let file = try PNGEncoder().encode(
            cairo: pixels, width: Int(cairo_image_surface_get_width(surface)),
            height: Int(cairo_image_surface_get_height(surface)),
            stride: Int(cairo_image_surface_get_stride(surface)),
            isOpaque: cairo_image_surface_get_format(surface) == CAIRO_FORMAT_RGB24)
        let memory = malloc(file.count)!
        file.withUnsafeBytes { memory.copyMemory(from: $0.baseAddress!, byteCount: file.count) }
        let status = cairo_surface_set_mime_data(
            surface, CAIRO_MIME_TYPE_PNG, memory.assumingMemoryBound(to: UInt8.self),
            UInt(file.count), { free($0) }, memory)
        if status != CAIRO_STATUS_SUCCESS { free(memory) }
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

extension PixelImage {
    fileprivate var isOpaque: Bool {
        stride(from: 3, to: rgba.count, by: 4).allSatisfy { rgba[$0] == 255 }
    }
}
