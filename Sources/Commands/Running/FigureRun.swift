import Base
import Charts
import Experiments
import Foundation
import Rendering
import Report
import UserInput

/// Trains what one figure needs, draws it and writes its files.
struct FigureRun: Sendable {
    let plan: FigurePlan
    let quiet: Bool

    /// - Returns: the bytes for standard output; nil where a file was written.
    func bytes() async throws(Failure) -> [UInt8]? {
        do throws(RenderingError) {
            _ = try Renderer()
        } catch {
            throw Failure(error)
        }
        if let path = plan.path {
            try writing { () throws(ReportError) in try WholeFile.check(path) }
        }
        try checkSideFile()
        let progress = ProgressLine(quiet: quiet)
        defer { progress.clear() }
        let entry = try await entry(progress)
        let (figure, shown) = try selected(entry)
        let question = plan.page.isAnonymous ? figure.anonymous() : nil
        let drawn = try draw(question?.figure ?? figure, shown)
        progress.clear()
        for line in notices(drawn, of: figure, entry) { Console.printMessage("regplot: " + line) }
        guard let path = plan.path else { return drawn.bytes }
        if Task.isCancelled { throw .interrupted }
        if plan.writesLaTeX {
            let place = URL(fileURLWithPath: path)
            let snippet = LaTeXSnippet(
                figure: figure, path: path, width: plan.page.width.points,
                command: plan.command + " --latex -o \(place.lastPathComponent)",
                words: plan.figureWords)
            try writing { () throws(ReportError) in
                try WholeFile.write(
                    Array(snippet.text.utf8),
                    to: FigureRun.snippetPath(of: path))
            }
        }
        if let solution = question?.solution { try write(solution, of: figure, beside: path) }
        try writing { () throws(ReportError) in try WholeFile.write(drawn.bytes, to: path) }
        return nil
    }

    /// What the letters of a question stand for, as a file of its own.
    private func write(
        _ solution: [Figure.Solution], of figure: Figure, beside path: String
    ) throws(Failure) {
        let lines =
            ["\(FigureRun.solutionMark) \(figure.title.plain)"]
            + solution.map { "\($0.letter)\t\($0.name.plain)" }
        let place = FigureRun.solutionPath(of: path)
        try writing { () throws(ReportError) in
            try WholeFile.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: place)
        }
        Console.printMessage("regplot: what the letters stand for is in \(place)")
    }

    private static let solutionMark = "Solution:"
    private static func solutionPath(of path: String) -> String { path + ".solution.txt" }

    /// What is written beside the figure replaces nothing that was not written by this command: neither a document of
    /// the same name nor the table that is read.
    private func checkSideFile() throws(Failure) {
        guard let path = plan.path else { return }
        let sides = [
            plan.writesLaTeX ? (FigureRun.snippetPath(of: path), LaTeXSnippet.mark) : nil,
            plan.page.isAnonymous
                ? (FigureRun.solutionPath(of: path), FigureRun.solutionMark) : nil,
        ]
        for (side, mark) in sides.compactMap(\.self) {
            guard FileManager.default.fileExists(atPath: side) else { continue }
            let beginning = FileManager.default.contents(atPath: side)?.prefix(mark.utf8.count)
            guard beginning.map({ Array($0) == Array(mark.utf8) }) ?? false else {
                throw Failure(
                    code: .usage,
                    message:
                        "\(side) exists and is none of regplot's files; it would be replaced. Move it, or "
                        + "type another name with -o.")
            }
        }
    }

    /// The figure with the panels that are wanted, and the same in the other languages.
    private func selected(
        _ entry: FigureEntry
    ) throws(Failure) -> (figure: Figure, others: [(Figure, Words)]) {
        let words =
            [plan.figureWords]
            + Language.allCases.filter { $0 != plan.figureWords.language }.compactMap {
                try? Words.spoken($0)
            }
        let figures = words.map(entry.make)
        func selected(_ figure: Figure) throws(Failure) -> Figure {
            guard let panels = plan.panels else {
                return plan.page.use?.mostPanels.map(figure.shortened) ?? figure
            }
            guard let chosen = figure.showing(panels, translations: figures) else {
                let names = figure.panelNames.map(\.plain)
                throw Failure(
                    code: .usage,
                    message: names.isEmpty
                        ? "--panels: the panels of \(plan.id) have no names; leave the option out."
                        : "--panels: no panel is called "
                            + panels.filter { figure.showing([$0], translations: figures) == nil }
                            .map(\.quoted).joined(separator: ", ") + ". "
                            + "The names are \(names.joined(separator: "; ")).")
            }
            return chosen
        }
        var all: [Figure] = []
        for figure in figures {
            let chosen = try selected(figure)
            all.append(plan.page.isBlank ? chosen.blankForm : chosen)
        }
        return (all[0], Array(zip(all, words).dropFirst()))
    }

    /// Draws the figure on a page that is as high as that of the other languages.
    private func draw(
        _ figure: Figure, _ others: [(Figure, Words)]
    ) throws(Failure) -> FigureFile.Drawn {
        var file = plan.file(figure)
        file.fit = .thinning
        if file.height == nil {
            for (other, words) in others {
                var translated = file
                translated.figure = plan.page.isAnonymous ? other.anonymous().figure : other
                translated.words = words
                file.leastHeight = max(file.leastHeight, translated.naturalHeight() ?? 0)
            }
        }
        do {
            return try file.draw()
        } catch ChartError.unmeasurable(let text, let reason) {
            throw Failure(ChartError.unmeasurable(text: text, reason: reason))
        } catch let error as ChartError {
            return try drawYielding(file, after: error)
        } catch let error as RenderingError {
            throw Failure(error)
        } catch {
            throw Failure(code: .fault, message: "\(error)")
        }
    }

    /// - Throws: what would do, if anything does: only a figure that fits on no page gives words up.
    private func drawYielding(
        _ file: FigureFile, after error: ChartError
    ) throws(Failure) -> FigureFile.Drawn {
        if case .tooLow(let figure, let height, let needed) = error {
            // The layout knows nothing of its magnification.
            let scale = plan.page.magnification
            throw Failure(
                ChartError.tooLow(figure: figure, height: height * scale, needed: needed * scale))
        }
        if let width = file.fittingWidth(most: FigureRun.widestPage) {
            let millimetres = Int((width * 25.4 / 72).rounded(.up))
            throw Failure(
                code: .usage,
                message: "\(plan.id) does not fit at --width \(plan.page.width.text) with words of "
                    + "\(plan.page.fontSize) points. Type --width \(millimetres)mm or more, or a smaller "
                    + "--font-size.")
        }
        var file = file
        file.fit = .yielding
        do {
            return try file.draw()
        } catch let error as ChartError {
            throw Failure(error)
        } catch let error as RenderingError {
            throw Failure(error)
        } catch {
            throw Failure(code: .fault, message: "\(error)")
        }
    }

    /// In points.
    private static let widestPage = 1000 * 72 / 25.4

    /// Beside the figure: `a.tex` of `a.pdf`, and `a-png.tex` of `a.png`, which may lie in the same folder. TeX would
    /// take `a.png.tex` for `a.png`.
    private static func snippetPath(of path: String) -> String {
        let place = URL(fileURLWithPath: path)
        let base = place.deletingPathExtension().path
        let ending = place.pathExtension.lowercased()
        return base + (ending == "pdf" ? "" : "-\(ending)") + ".tex"
    }

    /// What a user should know of the drawing.
    private func notices(
        _ drawn: FigureFile.Drawn, of figure: Figure, _ entry: FigureEntry
    ) -> [String] {
        var lines = drawn.substitutions.notices(mainFont: plan.theme.theme.fontFamily)
        if plan.panels == nil, let most = plan.page.use?.mostPanels {
            let all = entry.make(plan.figureWords)
            if all.panels.joined().count > most {
                lines.append(
                    "a slide carries \(most) panels of \(plan.id)'s \(all.panels.joined().count); choose "
                        + "others with --panels"
                        + (all.panelNames.isEmpty
                            ? "." : ": \(all.panelNames.map(\.plain).joined(separator: "; "))."))
            }
        }
        if drawn.textScale < 1 {
            let points = (plan.page.fontSize * drawn.textScale * 10).rounded() / 10
            lines.append(
                "words are \(points) points high, not \(plan.page.fontSize): at --width "
                    + "\(plan.page.width.text) there is no room for larger ones.")
        }
        return lines
    }

    private func writing(_ work: () throws(ReportError) -> Void) throws(Failure) {
        do throws(ReportError) {
            try work()
        } catch {
            throw Failure(error, option: "-o")
        }
    }

    private func entry(_ progress: ProgressLine) async throws(Failure) -> FigureEntry {
        let threads = WorkerThreads(count: plan.runs.jobs)
        let laboratory = plan.runs.laboratory(on: threads)
        do throws(ExperimentError) {
            let words = plan.figureWords
            progress.show(0, words.text(plan.section.title))
            guard let entry = try await plan.section.figure(plan.id, from: laboratory) else {
                preconditionFailure("section \(plan.section.id) gave no figure \(plan.id)")
            }
            return entry
        } catch {
            throw Failure(error)
        }
    }
}

extension Failure {
    /// A page that is too narrow for the figure is a matter of the command line.
    init(_ error: ChartError) {
        switch error {
        case .tooLow:
            self.init(
                code: .usage,
                message:
                    "\(error) A smaller --font-size, --no-title, --no-caption or fewer --panels take less."
            )
        case .tooNarrow, .overlap, .outsidePage, .onData:
            self.init(
                code: .usage,
                message: "\(error) Type a larger --width or a smaller --font-size.")
        case .unmeasurable:
            self.init(code: .fault, message: "\(error)")
        }
    }
}
