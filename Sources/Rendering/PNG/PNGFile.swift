import CCairo
import Charts

/// A figure as a PNG file.
struct PNGFile {
    let theme: Theme
    let engine: TextEngine

    func bytes(
        _ list: DisplayList, dpi: Double, metadata: Metadata
    ) throws(RenderingError) -> [UInt8] {
        try VectorPage.checkSize(list, dpi: dpi)
        let perPoint = dpi / 72
        // A side of 340.0000001 pixels is one of 340.
        func pixels(_ length: Double) -> Int { Int((length * perPoint - 1e-6).rounded(.up)) }
        let (width, height) = (pixels(list.width), pixels(list.height))
        let surface = cairo_image_surface_create(
            theme.isTransparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, Int32(width),
            Int32(height))!
        defer { cairo_surface_destroy(surface) }
        let context = cairo_create(surface)!
        defer { cairo_destroy(context) }
        cairo_scale(context, perPoint, perPoint)
        try CairoCanvas(
            context: context, kind: .pixels(perPoint: perPoint), theme: theme, engine: engine
        ).draw(list)
        cairo_surface_flush(surface)
        guard let pixels = cairo_image_surface_get_data(surface) else {
            throw .cannotDraw(
                String(cString: cairo_status_to_string(cairo_surface_status(surface))))
        }
        let texts = [
            ("Title", metadata.title), ("Description", metadata.description),
            ("Software", Metadata.software), ("Comment", metadata.command),
            ("Source", metadata.seed),
        ]
        let encoder = PNGEncoder(
            pixelsPerMetre: UInt32((dpi / 0.0254).rounded()),
            texts: texts.filter { !$0.1.isEmpty }.map { (keyword: $0.0, text: $0.1) })
        let stride = Int(cairo_image_surface_get_stride(surface))
        guard !theme.isTransparent else {
            let rgba = PNGFile.straight(pixels, width: width, height: height, stride: stride)
            return try encoder.encode(rgba: rgba, width: width, height: height)
        }
        return try encoder.encode(
            opaque: pixels, width: width, height: height,
            stride: stride)
    }

    /// Red, green, blue and alpha bytes of Cairo's pixels, whose colours are times their alpha.
    static func straight(
        _ pixels: UnsafeMutablePointer<UInt8>, width: Int, height: Int, stride: Int
    ) -> [UInt8] {
        var rgba: [UInt8] = []
        rgba.reserveCapacity(4 * width * height)
        for row in 0..<height {
            let line = UnsafeRawPointer(pixels + row * stride)
            for column in 0..<width {
                let pixel = line.load(fromByteOffset: 4 * column, as: UInt32.self)
                let alpha = pixel >> 24
                for shift: UInt32 in [16, 8, 0] {
                    let part = pixel >> shift & 255
                    rgba.append(alpha == 0 ? 0 : UInt8(min((part * 255 + alpha / 2) / alpha, 255)))
                }
                rgba.append(UInt8(alpha))
            }
        }
        return rgba
    }
}
