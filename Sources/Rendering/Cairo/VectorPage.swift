import CCairo
import Charts

/// A page that Cairo writes to as a stream.
struct VectorPage {
    /// Larger pages mean a mistake; Cairo's own limit, the pixels of a PNG, is used for all formats.
    static let largestSide = 32767.0

    let theme: Theme
    let engine: TextEngine
    /// How many points of the file one of the display list is.
    let magnification: Double

    /// - Parameters:
    ///   - imagesArePNG: whether Cairo takes PNG files over into this kind of file.
    ///   - embedsFonts: whether this kind of file holds a part of each font.
    ///   - create: makes the surface; one point is its unit.
    ///   - prepare: called with the surface before anything is drawn.
    func bytes(
        _ list: DisplayList, imagesArePNG: Bool, embedsFonts: Bool,
        create: (cairo_write_func_t, UnsafeMutableRawPointer, Double, Double) -> OpaquePointer?,
        prepare: (OpaquePointer) -> Void
    ) throws(RenderingError) -> [UInt8] {
        try VectorPage.checkSize(list, dpi: 72 * magnification)
        engine.subsets.prepare(for: try glyphRuns(of: list), areEmbedded: embedsFonts)
        let sink = ByteSink()
        let surface = create(
            ByteSink.write, sink.closure, magnification * list.width,
            magnification * list.height)!
        defer { cairo_surface_destroy(surface) }
        prepare(surface)
        let context = cairo_create(surface)!
        defer { cairo_destroy(context) }
        if magnification != 1 { cairo_scale(context, magnification, magnification) }
        try CairoCanvas(
            context: context, kind: .vectors(imagesArePNG: imagesArePNG), theme: theme,
            engine: engine
        ).draw(list)
        cairo_surface_finish(surface)
        let status = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS else {
            throw .cannotDraw(String(cString: cairo_status_to_string(status)))
        }
        return withExtendedLifetime(sink) { sink.bytes }
    }

    private func glyphRuns(of list: DisplayList) throws(RenderingError) -> [GlyphRun] {
        var runs: [GlyphRun] = []
        for case .text(let text, _, let font, _, _, _, _) in list.commands {
            runs += try engine.line(text, font: font).glyphRuns.joined()
        }
        return runs
    }

    static func checkSize(_ list: DisplayList, dpi: Double) throws(RenderingError) {
        let sides = [list.width * dpi / 72, list.height * dpi / 72]
        // A NaN fails both comparisons.
        guard dpi > 0, sides.allSatisfy({ $0 > 0 && $0 <= largestSide }) else {
            throw .unsuitableSize(width: list.width, height: list.height, dpi: dpi)
        }
    }
}
