public import Base
public import Charts
public import Rendering

/// How one figure is drawn as a file.
public struct FigureFile: Sendable {
    public var figure: Figure
    public var words: Words
    public var format: FileFormat
    /// Of the page, in points before it is magnified.
    public var width: Double
    /// The same; nil is what the figure takes.
    public var height: Double?
    /// A page that would be a little lower is as high as this, in points: files of a pair are equally high then.
    public var leastHeight = 0.0
    /// How many points of the file one of the layout is.
    public var magnification = 1.0
    /// Whether axes are drawn without anything between them.
    public var isBlank = false
    /// What happens where words find no room.
    public var fit = Figure.Fit.yielding
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
        /// Of the page, in points of the file.
        public let height: Double
        /// Whether a plot is much flatter than the figure asks for.
        public let isFlat: Bool
    }

    /// - Throws: `ChartError` if the page is narrower than a few letters.
    func displayList(measurer: any TextMeasurer) throws(ChartError) -> DisplayList {
        let list = try figure.displayList(
            width: width, theme: theme, words: words, measurer: measurer,
            includeCaption: includesCaption, includeTitle: includesTitle, height: height,
            leastHeight: leastHeight, isBlank: isBlank, fit: fit)
        if fit != .yielding, let text = list.textsOnData.first {
            throw .onData(figure: figure.id, text: text)
        }
        return list
    }

    /// How high the page would be, in points; nil if the figure does not fit.
    /// - Parameter renderer: of the file's theme; what it told of substitutions before is forgotten.
    public func naturalHeight(with renderer: Renderer) -> Double? {
        renderer.forgetTexts()
        return try? displayList(measurer: renderer.measurer).height
    }

    /// A side of the page.
    public enum Side: Sendable {
        case width, height
    }

    /// A width or height at which the figure fits without giving anything up, in whole millimetres of the file: about the
    /// least one; nil if there is none up to `most` points.
    /// - Parameters:
    ///   - side: what is made larger; it has a size at which the figure does not fit.
    ///   - renderer: of the file's theme.
    public func fittingMillimetres(
        _ side: Side, most: Double, with renderer: Renderer
    ) -> Int? {
        func fits(_ size: Double) -> Bool {
            var file = self
            switch side {
            case .width: file.width = size
            case .height: file.height = size
            }
            return (try? file.displayList(measurer: renderer.measurer)) != nil
        }
        let start = side == .width ? width : height ?? width
        var (low, high) = (start, start)
        while !fits(high) {
            low = high
            high *= 1.25
            if high * magnification > most { return nil }
        }
        while high / low > 1.01 {
            let middle = (low * high).squareRoot()
            if fits(middle) { high = middle } else { low = middle }
        }
        // A little more room can break words anew, and may then not do.
        let least = Int((high * magnification * 25.4 / 72).rounded(.up))
        return (least..<2 * least).first { millimetres in
            let points = Double(millimetres) * 72 / 25.4
            return points <= most && fits(points / magnification)
        }
    }

    var metadata: Metadata {
        Metadata(
            title: figure.title.plain, command: command, seed: seeds,
            description: figure.description.plain)
    }

    /// Draws the file.
    /// - Parameter renderer: of the file's theme; what it told of substitutions before is forgotten.
    /// - Throws: `ChartError` if the page is narrower than a few letters, `RenderingError` if it
    ///   cannot be drawn.
    public func draw(with renderer: Renderer) throws -> Drawn {
        renderer.forgetTexts()
        let list = try displayList(measurer: renderer.measurer)
        let bytes = try renderer.file(
            list, format: format, dpi: dpi, metadata: metadata, magnification: magnification)
        return Drawn(
            bytes: bytes, substitutions: renderer.substitutions, textScale: list.textScale,
            height: list.height * magnification,
            isFlat: list.plots.contains {
                $0.height < FigureFile.flat * figure.panelAspect * $0.width
            })
    }

    /// Below this share of the height over the width that a figure asks for, a plot is flat.
    private static let flat = 0.4
}
