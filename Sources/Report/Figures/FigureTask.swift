import Base
import Charts
import Experiments
import Rendering

/// A figure to be drawn in every language, for the page and as files.
struct FigureTask: Sendable {
    /// What came out in a language.
    struct Product: Sendable {
        let language: Language
        let figure: PageFigure
        /// Hashes of the files by path inside the report.
        let files: [(path: String, hash: String)]
    }

    /// Width of figures in files and of the page's column, in points: the text width of A4.
    static let wideWidth = 510.0
    /// Widths tried for phones, in points, the narrowest first.
    static let narrowWidths = [255.0, 285, 330]

    let entry: FigureEntry
    /// Of every language.
    let words: [Words]

    /// Draws, and writes files into the folder. The figure's numbers, which are the same in every language, are
    /// written once.
    /// - Parameter progress: told of every language.
    func run(
        renderer: Renderer, request: ReportRequest, folder: any ReportSink,
        progress: @Sendable (String) -> Void
    ) throws(ReportError) -> [Product] {
        var sheets: [(sheet: FigureFile, list: DisplayList)] = []
        for words in words {
            let sheet = FigureFile(
                figure: entry.make(words), words: words, format: .png,
                width: FigureTask.wideWidth, theme: .light, dpi: request.dpi,
                command: request.command, seeds: request.seedRange)
            sheets.append((sheet, try laidOut(sheet, renderer: renderer)))
        }
        // Files of a pair stand beside each other: they are equally high.
        let height = sheets.map(\.list.height).max() ?? 0
        for place in sheets.indices where sheets[place].list.height < height {
            sheets[place].sheet.leastHeight = height
            sheets[place].list = try laidOut(sheets[place].sheet, renderer: renderer)
        }
        var products: [Product] = []
        for (sheet, list) in sheets {
            var files = try files(
                of: sheet, list, renderer: renderer, request: request, folder: folder)
            if products.isEmpty, !request.isSingle {
                let path = FigureTask.dataPath(entry.id)
                files.append((path, try folder.write(entry.data.csv, to: path)))
            }
            var figure = try WorkMeter.measure("page figures") { () throws(ReportError) in
                try pageFigure(sheet.figure, sheet.words, renderer: renderer)
            }
            if request.isSingle {
                figure.data = String(decoding: entry.data.turnedCSV, as: UTF8.self)
            }
            products.append(
                Product(language: sheet.words.language, figure: figure, files: files))
            progress(entry.id)
        }
        return products
    }

    private func laidOut(
        _ sheet: FigureFile, renderer: Renderer
    ) throws(ReportError) -> DisplayList {
        do throws(ChartError) {
            // Names in tables have any length: a report does not fail for them.
            return try sheet.displayList(measurer: renderer.measurer)
        } catch {
            throw failure(error, sheet.words)
        }
    }

    private func files(
        of sheet: FigureFile, _ list: DisplayList, renderer: Renderer, request: ReportRequest,
        folder: any ReportSink
    ) throws(ReportError) -> [(path: String, hash: String)] {
        var files: [(path: String, hash: String)] = []
        for format in request.formats {
            let bytes: [UInt8]
            do throws(RenderingError) {
                bytes = try WorkMeter.measure(format.rawValue.uppercased()) {
                    () throws(RenderingError) in
                    try renderer.file(
                        list, format: format, dpi: request.dpi, metadata: sheet.metadata)
                }
            } catch {
                throw failure(error, sheet.words)
            }
            let path = FigureTask.path(entry.id, sheet.words.language, format)
            files.append((path, try folder.write(bytes, to: path)))
        }
        return files
    }

    private func pageFigure(
        _ figure: Figure, _ words: Words, renderer: Renderer
    ) throws(ReportError) -> PageFigure {
        let tables = figure.tables
        func svg(
            _ width: Double, _ prefix: String, _ fit: Figure.Fit
        ) throws(ChartError) -> PageFigure.Drawing {
            try self.svg(
                figure, words, tables, width: width, prefix: prefix, fit, renderer: renderer)
        }
        let wide: PageFigure.Drawing?
        do throws(ChartError) {
            wide = figure.isSentence ? nil : try svg(FigureTask.wideWidth, "wide", .yielding)
        } catch {
            throw failure(error, words)
        }
        // A figure that is too wide for a phone is shown in a box that scrolls.
        let narrow =
            wide == nil
            ? nil
            : FigureTask.narrowWidths.lazy.compactMap { width in
                try? svg(width, "narrow", .strict)
            }.first
        let markup = tables.enumerated().map { $1?.html(panel: $0) ?? "" }.joined()
        return PageFigure(
            id: entry.id, title: HTML.markup(figure.title),
            subtitle: HTML.markup(figure.subtitle), caption: HTML.markup(figure.caption),
            description: figure.description.plain,
            numbers: figure.numbers.map { HTML.markup($0) },
            wide: wide, narrow: narrow, tables: markup.isEmpty ? nil : markup,
            slots: (figure.slots.max() ?? -1) + 1)
    }

    private func svg(
        _ figure: Figure, _ words: Words, _ tables: [PanelTable?], width: Double, prefix: String,
        _ fit: Figure.Fit, renderer: Renderer
    ) throws(ChartError) -> PageFigure.Drawing {
        let list = try figure.displayList(
            width: width, theme: .light, words: words, measurer: renderer.measurer,
            includeCaption: false, includeTitle: false, tables: tables, fit: fit)
        let svg = renderer.web(
            list, idPrefix: "\(entry.id)-\(prefix)-", title: figure.title.plain,
            description: figure.description.plain)
        return PageFigure.Drawing(svg: svg, width: list.width, height: list.height)
    }

    private func failure(_ error: any Error, _ words: Words) -> ReportError {
        .cannotDraw(figure: entry.id, language: words.language.rawValue, reason: "\(error)")
    }

    /// Path of a figure's file inside the report.
    static func path(_ id: String, _ language: Language, _ format: FileFormat) -> String {
        "figures/\(id).\(language.rawValue).\(format.rawValue)"
    }

    /// Where numbers are, inside the report.
    static let dataFolder = "data/"

    /// Path of a figure's numbers inside the report.
    static func dataPath(_ id: String) -> String {
        "\(dataFolder)\(id).csv"
    }
}
