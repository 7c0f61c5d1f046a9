import ArgumentParser
import Base
import Charts
import Datasets
import Experiments
import Foundation
import Rendering
import Report
import UserInput

/// A figure's options after every check.
struct FigurePlan: Sendable {
    let subject: FigureSubject
    let format: FileFormat
    /// What is written of a figure that moves; nil is one picture.
    let film: FilmOutput?
    let page: PageFormat
    /// The only panels that are drawn, as they were typed: names with commas between them; empty is all.
    let panels: [String]
    let figureWords: Words
    let theme: ThemeChoice
    let writesLaTeX: Bool
    let dpi: Int
    /// nil is the standard output.
    let path: String?

    /// Of an experiment.
    /// - Throws: `ValidationError` saying which option is wrong and what to type.
    init(id: String, options: FigureOptions) throws {
        try self.init(FigureSubject(id, options), options)
    }

    /// Of an entry of a study file.
    /// - Throws: `ValidationError` saying which option is wrong and what to type.
    init(id: String, of study: NamedStudy, options: FigureOptions) throws {
        try self.init(FigureSubject(id, of: study, options), options)
    }

    private init(_ subject: FigureSubject, _ options: FigureOptions) throws {
        self.subject = subject
        path = options.out == "-" ? nil : options.out
        let format = try FigurePlan.format(options)
        self.format = format.file
        film = try FigurePlan.film(options, format)
        if film != nil {
            try FigurePlan.checkMoving(subject.id, of: subject.owner, subject.figures)
        }
        page = try PageFormat(options)
        panels = options.panels
        guard panels.allSatisfy({ $0.contains { $0.isLetter || $0.isNumber } }) else {
            throw ValidationError("--panels names no panel; type names with commas between them.")
        }
        figureWords = try .spoken(options.lang)
        theme = options.theme
        writesLaTeX = options.latex
        guard !options.latex || path != nil else {
            throw ValidationError("--latex needs a file; name it with -o FILE.")
        }
        guard !options.latex || format != .svg else {
            throw ValidationError("--latex needs pdf or png: LaTeX does not read svg.")
        }
        if options.latex, let path { try FigurePlan.checkLaTeX(path) }
        guard !options.anonymous || path != nil else {
            throw ValidationError(
                "--anonymous needs a file, beside which the solution lies; name it with -o FILE.")
        }
        if options.anonymous, case .comparison = subject.work {
            throw ValidationError(
                "--anonymous hides the names of methods, by which configurations differ in more than that; leave it out "
                    + "for a study's own comparison.")
        }
        guard !options.anonymous || !options.latex else {
            throw ValidationError(
                "--latex writes the title that --anonymous leaves out; leave one of them out.")
        }
        let standardDPI =
            film == nil ? FolderOptions.Standard.dpi : FigureOptions.Standard.filmDPI
        dpi = try checked(options.dpi ?? standardDPI, in: 30...1200, option: "--dpi")
    }

    private static func checkLaTeX(_ path: String) throws {
        let place = URL(fileURLWithPath: path)
        guard ["pdf", "png"].contains(place.pathExtension.lowercased()) else {
            throw ValidationError(
                "--latex needs a file that ends with .pdf or .png, by which LaTeX knows its format."
            )
        }
        if let unreadable = LaTeXSnippet.unreadable(in: place.lastPathComponent) {
            throw ValidationError(
                "LaTeX cannot include a file with \(unreadable) in its name; name it with letters, "
                    + "digits, spaces, - and _ , such as \(LaTeXSnippet.readable(place.lastPathComponent))."
            )
        }
    }

    /// What is learnt from.
    static func data(_ options: FigureOptions) throws -> DataPlan {
        let dataset = options.data ?? FigureOptions.Standard.dataset
        guard dataset != DataPlan.csv || options.file != nil else {
            throw ValidationError(
                "--data csv needs --file, as in \"--data csv --file grades.csv --label passed\".")
        }
        return try DataPlan(
            dataset: dataset, file: options.file, options: options.rows,
            among: DatasetCatalog.all, fileIsOption: true)
    }

    private static func format(_ options: FigureOptions) throws -> FigureFormat {
        if options.frames != nil { return .png }
        guard !options.out.isEmpty else {
            throw ValidationError("--out is empty; type the path of a file, or - .")
        }
        guard !options.out.hasPrefix("~/") else {
            throw ValidationError(
                "--out \(options.out.quoted): the shell left ~ as it is, for it stands in quotes. Type "
                    + "~/\(String(options.out.dropFirst(2)).quoted), or the whole path.")
        }
        guard !options.out.hasSuffix("/") else {
            throw ValidationError("--out \(options.out) is a folder; name a file in it.")
        }
        let ending = options.out == "-" ? "" : URL(fileURLWithPath: options.out).pathExtension
        let named = FigureFormat(rawValue: ending.lowercased())
        if let named, let format = options.format, named != format, (named, format) != (.png, .apng)
        {
            throw ValidationError(
                "--format \(format.rawValue) and the file's ending .\(ending) contradict each "
                    + "other; leave one of them out.")
        }
        guard ending.isEmpty || named != nil || options.format != nil else {
            throw ValidationError(
                "No figure is written as .\(ending); end the file's name with .png, .svg, .pdf or .apng."
            )
        }
        guard !options.latex || ending.lowercased() != "tex" else {
            throw ValidationError(
                "--latex writes the .tex file itself; name the figure's file, such as figure.pdf.")
        }
        return options.format ?? named ?? .pdf
    }

    /// The figure's, as it is called where it is made.
    var id: String { subject.id }

    /// The command that makes the same file; options at their default are left out.
    var command: String {
        typealias Standard = FigureOptions.Standard
        let output =
            switch film {
            case .frames: ["--frames", id]
            case .animation: ["--format", FigureFormat.apng.rawValue]
            case nil: ["--format", format.rawValue]
            }
        var words = ["regplot", "figure", id] + output
        words += page.words
        let language = figureWords.language
        if language != Standard.language { words += ["--lang", language.rawValue] }
        if theme != Standard.theme { words += ["--theme", theme.rawValue] }
        for names in panels { words += ["--panels", names] }
        words += subject.words
        let standardDPI =
            film == nil ? FolderOptions.Standard.dpi : FigureOptions.Standard.filmDPI
        if format == .png, dpi != standardDPI { words += ["--dpi", "\(dpi)"] }
        return ShellWords.joined(words)
    }

    /// What the file of a question says of its making: the figure's name would tell too much.
    private static let hiddenCommand = "regplot figure --anonymous"

    /// The figure as a file.
    func file(_ figure: Figure) -> FigureFile {
        let scale = page.magnification
        var file = FigureFile(
            figure: figure, words: figureWords, format: format, width: page.width.points / scale,
            theme: theme.theme.withText(size: page.fontSize / scale), dpi: Double(dpi),
            command: page.isAnonymous ? FigurePlan.hiddenCommand : command,
            seeds: subject.seeds)
        file.magnification = scale
        file.height = page.height.map { $0 / scale }
        file.isBlank = page.isBlank
        file.includesTitle = page.includesTitle
        file.includesCaption = page.includesCaption
        return file
    }
}
