import CCairo
import Charts

/// A figure as a PNG file.
struct PNGFile {
    let theme: Theme
    let engine: TextEngine
    /// How many points of the file one of the display list is.
    var magnification = 1.0

    func bytes(
        _ list: DisplayList, dpi: Double, metadata: Metadata
    ) throws(RenderingError) -> [UInt8] {
        try drawn(list, dpi: dpi) { page throws(RenderingError) in
            try PNGFile.encoder(dpi: dpi, metadata: metadata).encode(
                cairo: page.pixels, width: page.width, height: page.height, stride: page.stride,
                isOpaque: !theme.isTransparent)
        }
    }

    /// The page's pixels.
    func raster(_ list: DisplayList, dpi: Double) throws(RenderingError) -> Raster {
        try drawn(list, dpi: dpi) { page throws(RenderingError) in
            Raster(
                cairo: page.pixels, width: page.width, height: page.height, stride: page.stride,
                isOpaque: !theme.isTransparent)
        }
    }

    /// An encoder of files that say where they come from.
    /// - Parameter dpi: one that a page has been drawn with.
    static func encoder(dpi: Double, metadata: Metadata) -> PNGEncoder {
        let texts = [
            ("Title", metadata.title), ("Description", metadata.description),
            ("Software", Metadata.software), ("Comment", metadata.command),
            ("Source", metadata.seed),
        ]
        return PNGEncoder(
            pixelsPerMetre: UInt32((dpi / 0.0254).rounded()),
            texts: texts.filter { !$0.1.isEmpty }.map { (keyword: $0.0, text: $0.1) })
    }

    /// Pixels in Cairo's memory.
    private typealias Drawn = (
        pixels: UnsafeMutablePointer<UInt8>, width: Int, height: Int, stride: Int
    )

    /// Draws the page and hands its pixels over while they last.
    private func drawn<Result>(
        _ list: DisplayList, dpi: Double, _ use: (Drawn) throws(RenderingError) -> Result
    ) throws(RenderingError) -> Result {
        try VectorPage.checkSize(list, dpi: dpi * magnification)
        let perPoint = dpi * magnification / 72
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
        return try use((pixels, width, height, Int(cairo_image_surface_get_stride(surface))))
    }
}
