import CCairo
import Charts

/// A figure as an SVG file whose letters are outlines, so that it looks the same everywhere.
struct SVGFile {
    let page: VectorPage

    func bytes(_ list: DisplayList, metadata: Metadata) throws(RenderingError) -> [UInt8] {
        let drawn = try page.bytes(
            list, imagesArePNG: true, embedsFonts: false,
            create: cairo_svg_surface_create_for_stream, prepare: { _ in })
        let svg = SharpImages.mark(IdentifierNormalizer.normalize(drawn), of: list)
        // The document begins with an XML declaration, whose ">" comes first.
        guard let root = SVGFile.endOfRootTag(svg) else {
            throw .cannotDraw("its SVG has no root element")
        }
        var writer = MarkupWriter()
        writer.raw(Array(svg[..<root]))
        for (tag, text) in [("title", metadata.title), ("desc", metadata.description)]
        where !text.isEmpty {
            writer.raw("\n<\(tag)>")
            writer.text(text)
            writer.raw("</\(tag)>")
        }
        let origin = [Metadata.software, metadata.command, metadata.seed]
        writer.raw("\n<metadata>")
        writer.text(origin.filter { !$0.isEmpty }.joined(separator: "; "))
        writer.raw("</metadata>")
        writer.raw(Array(svg[root...]))
        return writer.bytes
    }

    /// The index after the `>` of the `<svg …>` tag.
    private static func endOfRootTag(_ svg: [UInt8]) -> Int? {
        let start = Array("<svg ".utf8)
        guard
            let tag = svg.indices.first(where: { svg[$0...].starts(with: start) }),
            let end = svg[tag...].firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        return end + 1
    }
}
