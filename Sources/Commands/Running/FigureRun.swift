import Base
import Charts
import Experiments
import Foundation
import Rendering
import Report

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
        let progress = ProgressLine(quiet: quiet)
        defer { progress.clear() }
        let figure = try await figure(progress)
        let drawn: FigureFile.Drawn
        do {
            drawn = try plan.file(figure).draw()
        } catch let error as ChartError {
            throw Failure(error)
        } catch let error as RenderingError {
            throw Failure(error)
        } catch {
            throw Failure(code: .fault, message: "\(error)")
        }
        progress.clear()
        for line in notices(drawn) { Console.printMessage("regplot: " + line) }
        guard let path = plan.path else { return drawn.bytes }
        if Task.isCancelled { throw .interrupted }
        if plan.writesLaTeX {
            let place = URL(fileURLWithPath: path)
            let snippet = LaTeXSnippet(
                figure: figure, fileName: place.lastPathComponent, width: plan.width.points,
                command: plan.command + " --latex -o \(place.lastPathComponent)",
                words: plan.figureWords)
            try writing { () throws(ReportError) in
                try WholeFile.write(
                    Array(snippet.text.utf8),
                    to: place.deletingPathExtension().appendingPathExtension("tex").path)
            }
        }
        try writing { () throws(ReportError) in try WholeFile.write(drawn.bytes, to: path) }
        return nil
    }

    /// What a user should know of the drawing.
    private func notices(_ drawn: FigureFile.Drawn) -> [String] {
        var lines = drawn.substitutions.notices(mainFont: plan.theme.theme.fontFamily)
        if drawn.textScale < 1 {
            let points = (plan.fontSize * drawn.textScale * 10).rounded() / 10
            lines.append(
                "words are \(points) points high, not \(plan.fontSize): at --width "
                    + "\(plan.width.text) there is no room for larger ones.")
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

    private func figure(_ progress: ProgressLine) async throws(Failure) -> Figure {
        let threads = WorkerThreads(count: plan.runs.jobs)
        let laboratory = plan.runs.laboratory(on: threads)
        do throws(ExperimentError) {
            let words = plan.figureWords
            progress.show(0, words.text(plan.section.title))
            guard let entry = try await plan.section.figure(plan.id, from: laboratory) else {
                preconditionFailure("section \(plan.section.id) gave no figure \(plan.id)")
            }
            return entry.make(words)
        } catch {
            throw Failure(error)
        }
    }
}

extension Failure {
    /// A page that is too narrow for the figure is a matter of the command line.
    init(_ error: ChartError) {
        switch error {
        case .tooNarrow, .overlap, .outsidePage:
            self.init(
                code: .usage,
                message: "\(error) Type a larger --width or a smaller --font-size.")
        case .unmeasurable:
            self.init(code: .fault, message: "\(error)")
        }
    }
}
