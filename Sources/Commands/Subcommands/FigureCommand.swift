import ArgumentParser
import Experiments
import Foundation
import Rendering

/// `regplot figure FIGURE-ID …`: one figure, as it is wanted for a handout.
struct FigureCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figure",
        abstract: "Makes one figure, in the size, format and language of a handout.",
        usage: "regplot figure FIGURE-ID [options] -o FILE",
        discussion: """
            "regplot list figures" shows the ids. Sizes are true: at --width 85mm and \
            --font-size 8 the page is 85 mm wide and its labels are 8 points high. Figures that \
            the list marks with "moves" can be written as a film.

            EXAMPLES:
              regplot figure l1-l2-weights --width 85mm -o weights.pdf
              regplot figure methods-boundaries --theme dark --format png --dpi 300 -o slide.png
              regplot figure weights-over-time --lang zh --latex -o weights.pdf
              regplot figure confusion --data digits -o confusion.pdf
              regplot figure compare-ranking --study week7.toml --name moons -o ranking.pdf
              regplot figure fit-lambda --for slide -o fits.apng
              regplot figure methods-boundaries --frames boundaries
            """)

    @Argument(
        help: ArgumentHelp(
            "The figure (see \"regplot list figures\").", valueName: "FIGURE-ID"),
        completion: .figures)
    var figure: String

    @OptionGroup var options: FigureOptions

    /// What `validate` made of the options; nil where a file has to be read for it.
    private var known: FigurePlan?

    enum CodingKeys: CodingKey {
        case figure, options
    }

    mutating func validate() throws {
        // A file is read once, when the command runs.
        if options.study == nil, try FigurePlan.data(options).id != DataPlan.csv {
            known = try FigurePlan(id: figure, options: options)
        }
    }

    func run() async throws {
        let plan = try plan()
        if plan.path == nil, plan.folder == nil, plan.format != .svg, isatty(STDOUT_FILENO) == 1 {
            throw ValidationError(
                "A \(plan.format.rawValue) file is nothing for a terminal; name a file with -o.")
        }
        let notices = Notices(plan.subject.dataset, try .ofMessages()).lines
        for line in notices + plan.subject.notices { Console.printMessage(line) }
        let bytes = try await Interruption.stopping { () async throws in
            let quiet = options.runs.quiet
            return if let film = plan.film {
                try await FilmRun(plan: plan, output: film, quiet: quiet).bytes()
            } else {
                try await FigureRun(plan: plan, quiet: quiet, cache: .users).bytes()
            }
        }
        if let bytes {
            do {
                try FileHandle.standardOutput.write(contentsOf: Data(bytes))
            } catch {
                throw Failure(
                    code: .output, message: "Cannot write the figure to the standard output.")
            }
        } else if let path = plan.path ?? plan.folder {
            Console.printResult(path)
        }
    }

    private func plan() throws -> FigurePlan {
        if let study = options.study {
            return try FigurePlan(id: figure, ofStudyIn: study, options: options)
        }
        let plan = try known ?? FigurePlan(id: figure, options: options)
        if let path = plan.path {
            try plan.subject.data.check(output: path, option: "-o")
        }
        return plan
    }
}
