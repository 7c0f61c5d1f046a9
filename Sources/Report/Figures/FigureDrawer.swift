import Base
import Charts
import Experiments
import Neural
import Rendering

/// Draws the figures of a report, several at a time, as soon as their evidence is there.
struct FigureDrawer: Sendable {
    /// All figures of a report.
    struct Drawn: Sendable {
        /// By language and id.
        var pages: [Language: [String: PageFigure]] = [:]
        /// Hashes of the files by path.
        var files: [String: String] = [:]
        /// What was done about letters that the font lacks.
        var substitutions = Substitutions()

        mutating func add(_ product: FigureTask.Product) {
            pages[product.language, default: [:]][product.figure.id] = product.figure
            for file in product.files { files[file.path] = file.hash }
        }

        mutating func merge(_ other: Drawn) {
            for (language, figures) in other.pages {
                pages[language, default: [:]].merge(figures) { _, new in new }
            }
            files.merge(other.files) { _, new in new }
            substitutions.merge(other.substitutions)
        }
    }

    let request: ReportRequest
    let folder: any ReportSink
    /// Told the figure just drawn, once for each language.
    let progress: @Sendable (String) -> Void
    private let queue = WorkQueue<FigureTask>()

    init(
        request: ReportRequest, folder: any ReportSink,
        progress: @escaping @Sendable (String) -> Void
    ) {
        self.request = request
        self.folder = folder
        self.progress = progress
    }

    /// Puts figures in line to be drawn in every language.
    func add(_ entries: [FigureEntry]) async {
        await queue.add(entries.map { FigureTask(entry: $0, words: request.words) })
    }

    /// Says that there will be no more figures.
    func close() async { await queue.close() }

    /// Draws until the line is closed and empty. The result does not depend on the number of jobs.
    func draw() async throws(ReportError) -> Drawn {
        let parts = try await concurrently(Array(0..<request.jobs), jobs: request.jobs) {
            _ throws(ReportError) in try await work()
        }
        return parts.reduce(into: Drawn()) { $0.merge($1) }
    }

    /// Takes figures from the line until it ends, with one renderer for all of them.
    private func work() async throws(ReportError) -> Drawn {
        var drawn = Drawn()
        var renderer: Renderer?
        while let task = await queue.next() {
            if Task.isCancelled { throw .cancelled }
            let own: Renderer
            if let renderer { own = renderer } else { own = try newRenderer(for: task) }
            renderer = own
            for product in try task.run(
                renderer: own, request: request, folder: folder, progress: progress)
            {
                drawn.add(product)
            }
        }
        if let renderer { drawn.substitutions = renderer.substitutions }
        return drawn
    }

    private func newRenderer(for task: FigureTask) throws(ReportError) -> Renderer {
        do throws(RenderingError) {
            let letters = Set(task.words.flatMap(\.letters))
            return try Renderer(theme: .light, letters: letters)
        } catch {
            throw .cannotDraw(
                figure: task.entry.id, language: task.words.first?.language.rawValue ?? "",
                reason: "\(error)")
        }
    }
}
