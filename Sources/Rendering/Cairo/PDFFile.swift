import CCairo
import Charts

/// A figure as a PDF file of one page, with embedded fonts.
struct PDFFile {
    /// Files of the same figure have the same bytes, whenever they are made.
    private static let date = "2000-01-01T00:00:00Z"

    let page: VectorPage

    func bytes(_ list: DisplayList, metadata: Metadata) throws(RenderingError) -> [UInt8] {
        let origin = [metadata.command, metadata.seed].filter { !$0.isEmpty }
        let entries = [
            (CAIRO_PDF_METADATA_TITLE, metadata.title),
            (CAIRO_PDF_METADATA_SUBJECT, metadata.description),
            (CAIRO_PDF_METADATA_KEYWORDS, origin.joined(separator: "; ")),
            (CAIRO_PDF_METADATA_CREATOR, Metadata.software),
            (CAIRO_PDF_METADATA_CREATE_DATE, PDFFile.date),
            (CAIRO_PDF_METADATA_MOD_DATE, PDFFile.date),
        ]
        return try page.bytes(
            list, imagesArePNG: false, embedsFonts: true,
            create: cairo_pdf_surface_create_for_stream,
            prepare: { surface in
                for (entry, text) in entries where !text.isEmpty {
                    cairo_pdf_surface_set_metadata(surface, entry, text)
                }
            })
    }
}
