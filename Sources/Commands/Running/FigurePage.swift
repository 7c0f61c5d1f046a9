import Base
import Charts
import Experiments
import Rendering
import Report

/// Draws a figure on the page that was asked for.
struct FigurePage {
    private let plan: FigurePlan
    private let renderer: Renderer

    /// - Throws: `Failure` if a font is missing.
    init(_ plan: FigurePlan) throws(Failure) {
        self.plan = plan
        renderer = try Failure.renderer(plan.theme.theme)
    }

    /// Draws a figure; on a slide, where no panels are asked for, as many panels as it carries, but fewer where these
    /// would be flat strips and fewer are not.
    /// - Throws: `Failure` saying what would do, if the page has no room.
    func draw(
        _ entry: FigureEntry
    ) throws(Failure) -> (choice: FigureChoice, drawn: FigureFile.Drawn) {
        var first: (choice: FigureChoice, file: FigureFile, error: ChartError)?
        var flat: (choice: FigureChoice, drawn: FigureFile.Drawn)?
        let translations = FigureTranslations(plan, entry.make)
        for panels in plan.panelCounts {
            if let flat, panels == 1 { return flat }
            let choice = try FigureChoice(entry.title, translations, plan, mostPanels: panels)
            let file = file(choice)
            do {
                let drawn = try file.draw(with: renderer)
                guard let panels, panels > 1, drawn.isFlat else { return (choice, drawn) }
                flat = flat ?? (choice, drawn)
            } catch ChartError.unmeasurable(let text, let reason) {
                throw Failure(ChartError.unmeasurable(text: text, reason: reason))
            } catch let error as ChartError {
                if first == nil { first = (choice, file, error) }
            } catch {
                throw Failure(drawing: error)
            }
        }
        guard let first else { preconditionFailure("no number of panels was tried") }
        return (first.choice, try drawYielding(first.file, after: first.error))
    }

    /// The file, on a page that is as high as that of the other languages.
    private func file(_ choice: FigureChoice) -> FigureFile {
        var file = plan.file(choice.chosen.figure)
        file.fit = .thinning
        guard file.height == nil else { return file }
        for other in choice.others {
            var translated = file
            translated.figure = other.figure
            translated.words = other.words
            file.leastHeight = max(file.leastHeight, translated.naturalHeight(with: renderer) ?? 0)
        }
        return file
    }

    /// - Throws: what would do, if anything does: only a figure that fits on no page gives words up.
    private func drawYielding(
        _ file: FigureFile, after error: ChartError
    ) throws(Failure) -> FigureFile.Drawn {
        if case .tooLow(let figure, let height, let needed) = error {
            let scale = plan.page.magnification
            // What the layout asks for is an estimate; what fits is tried, and told a hair less, for the message
            // rounds up.
            let millimetres = file.fittingMillimetres(
                .height, most: FigurePage.largest, with: renderer)
            throw Failure(
                .tooLow(
                    figure: figure, height: height * scale,
                    needed: millimetres.map { (Double($0) - 0.001) * 72 / 25.4 }
                        ?? needed * scale))
        }
        if let millimetres = file.fittingMillimetres(
            .width, most: FigurePage.largest, with: renderer)
        {
            throw Failure(
                code: .usage,
                message: "\(plan.id) does not fit at --width \(plan.page.width.text) with words of "
                    + "\(plan.page.fontSize) points. Type --width \(millimetres)mm or more, or a smaller "
                    + "--font-size.")
        }
        var file = file
        file.fit = .yielding
        do {
            return try file.draw(with: renderer)
        } catch {
            throw Failure(drawing: error)
        }
    }

    /// A side that is tried at most, in points.
    private static let largest = 1000 * 72 / 25.4
}

extension ChartError {
    /// A layout knows nothing of its magnification, and speaks of its own points.
    func magnified(by scale: Double) -> ChartError {
        guard case .tooLow(let figure, let height, let needed) = self else { return self }
        return .tooLow(figure: figure, height: height * scale, needed: needed * scale)
    }
}

extension Failure {
    fileprivate init(drawing error: any Error) {
        switch error {
        case let error as ChartError: self.init(error)
        case let error as RenderingError: self.init(error)
        default: self.init(code: .fault, message: "\(error)")
        }
    }

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
