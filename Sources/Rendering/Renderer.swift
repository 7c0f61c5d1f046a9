import CCairo
public import Charts

/// Draws display lists: as PNG, SVG and PDF files, and as SVG inside a web page.
///
/// Not `Sendable`: make one per task; several work side by side. The first one of a process takes
/// some milliseconds longer, because it finds the fonts.
public struct Renderer {
    private let theme: Theme
    private let engine: TextEngine

    /// - Parameters:
    ///   - theme: its colours and its font.
    ///   - letters: what many figures will need besides Basic Latin; a few need not say. Files are the same whether
    ///     they are here or not, but fonts are prepared for them once.
    /// - Throws: `RenderingError.missingFont` if the theme's font with Latin, Greek and Chinese
    ///   letters is not installed.
    public init(
        theme: Theme = .light, letters: Set<Unicode.Scalar> = []
    ) throws(RenderingError) {
        self.theme = theme
        engine = try TextEngine(family: theme.fontFamily, letters: letters)
    }

    /// Measures text as this renderer draws it; use it in the same task.
    public var measurer: any TextMeasurer { PangoMeasurer(engine: engine) }

    /// What was done about letters that the theme's font lacks, in all texts so far.
    public var substitutions: Substitutions { engine.substitutions }

    /// Forgets all texts so far and what was done about their letters; fonts stay open, which is most of what a
    /// renderer costs.
    public func forgetTexts() { engine.forgetLines() }

    /// The bytes of a figure file; the same input gives the same bytes.
    /// - Parameters:
    ///   - list: what is drawn.
    ///   - format: of the file.
    ///   - dpi: pixels per inch of a PNG. Vector formats have no pixels and ignore it.
    ///   - metadata: what the file says of itself.
    ///   - magnification: how many points of the file one of the list is.
    /// - Throws: if a font is missing, or the page has a size that cannot be drawn.
    public func file(
        _ list: DisplayList, format: FileFormat, dpi: Double, metadata: Metadata,
        magnification: Double = 1
    ) throws(RenderingError) -> [UInt8] {
        switch format {
        case .png:
            try PNGFile(theme: theme, engine: engine, magnification: magnification).bytes(
                list, dpi: dpi, metadata: metadata)
        case .svg:
            try SVGFile(page: page(magnification)).bytes(list, metadata: metadata)
        case .pdf:
            try PDFFile(page: page(magnification)).bytes(list, metadata: metadata)
        }
    }

    /// The pixels of a page, for frames of an animation.
    /// - Parameters:
    ///   - list: what is drawn.
    ///   - dpi: pixels per inch.
    ///   - magnification: how many points of the page one of the list is.
    /// - Throws: if a font is missing, or the page has a size that cannot be drawn.
    public func raster(
        _ list: DisplayList, dpi: Double, magnification: Double = 1
    ) throws(RenderingError) -> Raster {
        try PNGFile(theme: theme, engine: engine, magnification: magnification)
            .raster(list, dpi: dpi)
    }

    private func page(_ magnification: Double) -> VectorPage {
        VectorPage(theme: theme, engine: engine, magnification: magnification)
    }

    /// An `<svg>` element for a web page, with real text and with colours from `webStyleSheet`.
    /// - Parameters:
    ///   - list: what is drawn.
    ///   - idPrefix: begins every identifier; unlike for each figure of a page.
    ///   - title: of the element.
    ///   - description: a text alternative that states the finding.
    public func web(
        _ list: DisplayList, idPrefix: String, title: String, description: String
    ) -> String {
        WebFigure(idPrefix: idPrefix, engine: engine).markup(
            list, title: title, description: description)
    }

    /// The style sheet that figures made by `web` need, once per page.
    ///
    /// Readers whose system is dark get the dark theme, unless the root element's `data-theme` is
    /// `light`; `dark` there gives it to everyone. Printing is always light.
    /// - Parameters:
    ///   - light: the theme of light pages and of paper.
    ///   - dark: the theme of dark pages.
    ///   - slots: how many slots of the palette the page's figures may have.
    public static func webStyleSheet(
        light: Theme, dark: Theme, slots: Int = Series.standardSlotCount
    ) -> String {
        WebStyleSheet(light: light, dark: dark, slots: slots).css
    }
}
