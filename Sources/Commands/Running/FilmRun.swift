import Base
import Charts
import Experiments
import Rendering
import Report

/// Trains what a figure that moves needs, and writes its frames.
struct FilmRun: Sendable {
    let plan: FigurePlan
    let output: FilmOutput
    let quiet: Bool

    /// - Returns: the bytes for standard output; nil where files were written.
    func bytes() async throws(Failure) -> [UInt8]? {
        try Failure.renderer()
        switch output {
        case .animation:
            if let path = plan.path {
                try Failure.writing { () throws(ReportError) in try WholeFile.check(path) }
            }
            let (film, pages) = try await film()
            let bytes = try await drawn { () throws(FilmError) in try await film.animation(pages) }
            guard let path = plan.path else { return bytes }
            try Failure.writing { () throws(ReportError) in try WholeFile.write(bytes, to: path) }
        case .frames(let path):
            let folder = try inFolder { () throws(ReportError) in
                try FrameFolder(path: path, figure: plan.id)
            }
            defer { folder.discard() }
            let (film, pages) = try await film()
            let files = try await drawn { () throws(FilmError) in try await film.files(pages) }
            try inFolder { () throws(ReportError) in try folder.write(files) }
        }
        return nil
    }

    /// The film, laid out, once what a user should know of it was said.
    private func film() async throws(Failure) -> (FilmFile, FilmFile.Pages) {
        let progress = ProgressLine(quiet: quiet)
        defer { progress.clear() }
        let entry = try await FigureRun(plan: plan, quiet: quiet).entry(progress)
        let frames = entry.frames()
        guard let last = frames.last else {
            preconditionFailure("the film of \(plan.id) has no frames")
        }
        let shown = try shown(last)
        let film = FilmFile(
            still: shown.file,
            frames: frames.enumerated().map { place, frame in
                let share = Double(place) / Double(max(frames.count - 1, 1))
                return { [plan] in shown.pick(frame.figure(plan.figureWords, share: share)) }
            }, jobs: plan.subject.jobs)
        let pages = try await drawn { () throws(FilmError) in try await film.pages() }
        progress.clear()
        let notices = FigureNotices(plan).lines(
            pages.substitutions, textScale: pages.textScale, height: pages.height,
            shown.file.figure,
            of: last.figure(plan.figureWords, share: 1))
        for line in notices { Console.printMessage("regplot: " + line) }
        return (film, pages)
    }

    /// Picks the panels that are shown of a frame.
    private typealias Pick = @Sendable (Figure) -> Figure

    /// The last frame with the panels that were asked for; on a slide, where none are, with as many as it carries.
    private func shown(_ last: FigureFrame) throws(Failure) -> (file: FigureFile, pick: Pick) {
        let translations = FigureTranslations(plan) { last.figure($0, share: 1) }
        let renderer = try Failure.renderer(plan.theme.theme)
        var first: (file: FigureFile, pick: Pick)?
        for panels in plan.panelCounts {
            var file = plan.file(
                try translations.part(of: translations.figures[0], mostPanels: panels))
            file.fit = .thinning
            let pick: Pick = { figure in
                do throws(Failure) {
                    return try translations.part(of: figure, mostPanels: panels)
                } catch {
                    preconditionFailure("a frame has other panels: \(error.message)")
                }
            }
            if file.naturalHeight(with: renderer) != nil { return (file, pick) }
            if first == nil { first = (file, pick) }
        }
        guard let first else { preconditionFailure("no number of panels was tried") }
        return first
    }

    private func drawn<Result>(
        _ work: () async throws(FilmError) -> Result
    ) async throws(Failure) -> Result {
        do throws(FilmError) {
            return try await work()
        } catch {
            switch error {
            case .layout(let error): throw Failure(error.magnified(by: plan.page.magnification))
            case .rendering(let error): throw Failure(error)
            case .cancelled: throw .interrupted
            case .unsteady:
                throw Failure(
                    code: .usage,
                    message:
                        "At --width \(plan.page.width.text) words of \(plan.id)'s frames take now more, now "
                        + "less room, and its panels would jump. Type a larger --width or a smaller --font-size."
                )
            }
        }
    }

    private func inFolder<Result>(
        _ work: () throws(ReportError) -> Result
    ) throws(Failure) -> Result {
        do throws(ReportError) {
            return try work()
        } catch {
            throw Failure(error, option: "--frames")
        }
    }
}
