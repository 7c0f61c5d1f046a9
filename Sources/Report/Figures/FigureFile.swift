public import Base
public import Charts
public import Rendering

/// How one figure is drawn as a file.
public struct FigureFile: Sendable {
    public var figure: Figure
    public var words: Words
    public var format: FileFormat
    /// Of the page, in points.
    public var width: Double
    public var theme: Theme
    /// Title and subtitle.
    public var includesTitle = true
    public var includesCaption = true
    /// Of a PNG.
    public var dpi: Double
    /// The command line that makes the file again.
    public var command: String
    public var seeds: String

    public init(
        figure: Figure, words: Words, format: FileFormat, width: Double, theme: Theme,
        dpi: Double, command: String, seeds: String
    ) {
        self.figure = figure
        self.words = words
        self.format = format
        self.width = width
        self.theme = theme
        self.dpi = dpi
        self.command = command
        self.seeds = seeds
    }

    /// What was drawn.
    public struct Drawn: Sendable {
        public let bytes: [UInt8]
        /// What was done about letters that the font lacks.
        public let substitutions: Substitutions
        /// How large words are, of the size asked for.
        public let textScale: Double
    }

    /// - Throws: `ChartError` if the page is narrower than a few letters.
    func displayList(measurer: any TextMeasurer) throws(ChartError) -> DisplayList {
        try figure.displayList(
            width: width, theme: theme, words: words, measurer: measurer,
            includeCaption: includesCaption, includeTitle: includesTitle, fit: .yielding)
    }

    var metadata: Metadata {
        Metadata(
            title: figure.title.plain, command: command, seed: seeds,
            description: figure.description.plain)
    }

    /// Draws the file.
    /// - Throws: `ChartError` if the page is narrower than a few letters, `RenderingError` if it
    ///   cannot be drawn.
    public func draw() throws -> Drawn {
        let renderer = try Renderer(theme: theme)
        let list = try displayList(measurer: renderer.measurer)
        let bytes = try renderer.file(list, format: format, dpi: dpi, metadata: metadata)
        return Drawn(
            bytes: bytes, substitutions: renderer.substitutions, textScale: list.textScale)
    }
}
