public import ArgumentParser
import Base
import Charts
import Methods

/// Options of `regplot figure`, as they are typed.
struct FigureOptions: ParsableArguments {
    /// What holds for options that are not typed.
    enum Standard {
        static let dataset = "xor"
        static let width = Length.millimetres(180)
        static let fontSize = 8.0
        static let fontSizes = 6.0...28
        static let language = Language.allCases[0]
        static let theme = ThemeChoice.light
        static let out = "-"
        /// Of figures that move, which are for screens.
        static let filmDPI = 144
    }

    @Option(
        help: ArgumentHelp("The data set. (default: \(Standard.dataset))", valueName: "DATASET"),
        completion: .datasets)
    var data: String?

    @Option(
        help: ArgumentHelp("The file of --data csv.", valueName: "FILE"), completion: .tables)
    var file: String?

    @OptionGroup(title: "Data") var rows: DataOptions

    @Option(
        help: ArgumentHelp(
            "Make the figure of a study of this file, with its data, seeds and settings.",
            valueName: "FILE.toml"), completion: .file(extensions: ["toml"]))
    var study: String?

    @Option(
        help: ArgumentHelp(
            "The study of --study: the name of a [[study]] or a [[report]].", valueName: "NAME"))
    var name: String?

    @Option(
        help: ArgumentHelp(
            "png, svg, pdf, or apng: a PNG that moves. (default: the file's ending, else pdf)",
            valueName: "FORMAT"))
    var format: FigureFormat?

    @Option(
        help: ArgumentHelp(
            "Write the frames of a figure that moves into a folder, a PNG each, instead of a file.",
            valueName: "DIR"), completion: .directory)
    var frames: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Width of the page in mm, cm, in or pt, such as 85mm or 3.5in. "
                + "(default: \(Standard.width))", valueName: "LENGTH"),
        transform: length)
    var width: Length?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Height of the page, which the plots fill. (default: what the figure takes)",
            valueName: "LENGTH"), transform: length)
    var height: Length?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Width to height of the page, such as 16:9 or 16/9, instead of --height.",
            valueName: "W:H"))
    var aspect: String?

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(
            "A page that fits: a slide (13.333in wide, 16:9, 18 points, no caption, at most four "
                + "panels), a column of a paper (85mm) or a page (180mm).", valueName: "USE"))
    var use: PageUse?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Size of labels in points; titles and small words keep their proportion, and above "
                + "\(Standard.fontSize) lines and dots grow with them. (default: \(Standard.fontSize))",
            valueName: "PT"))
    var fontSize: Double?

    @Option(
        help: ArgumentHelp(
            "The only methods that are compared, beside none.", valueName: "METHOD[,…]"),
        completion: .list(MethodCatalog.all.map(\.id)))
    var methods: String?

    @Option(
        help: ArgumentHelp(
            "The only panels that are drawn: by their titles, or by the heads of columns and rows. May be repeated.",
            valueName: "NAME[,…]"))
    var panels: [String] = []

    @Flag(help: "Draw axes alone, for readers to fill in.")
    var blank = false

    @Flag(
        help:
            "Name methods or panels A, B, C …, leave out title and caption, and write what the letters stand for into a file of its own."
    )
    var anonymous = false

    @Option(
        help: ArgumentHelp(
            "Language of the words: \(Language.allCases.map(\.rawValue).alternatives).",
            valueName: "LANG"))
    var lang = Standard.language

    @Option(help: ArgumentHelp("light, dark, grey or transparent.", valueName: "THEME"))
    var theme = Standard.theme

    @Flag(help: "Leave out title and subtitle.")
    var noTitle = false

    @Flag(help: "Leave out the caption.")
    var noCaption = false

    @Flag(
        help:
            "Write a .tex file beside the figure that includes it, -png.tex beside a PNG; title and caption go there."
    )
    var latex = false

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Resolution of a PNG in dots per inch. (default: \(FolderOptions.Standard.dpi), of one that moves "
                + "\(Standard.filmDPI))", valueName: "N"), transform: wholeNumber)
    var dpi: Int?

    @Option(
        name: [.long, .customShort("o")],
        help: ArgumentHelp(
            "The file; - is the standard output.", valueName: "FILE"), completion: .file())
    var out = Standard.out

    @OptionGroup(title: "Runs") var runs: RunOptions
}

extension Language: ExpressibleByArgument {}

/// What `--theme` can be.
enum ThemeChoice: String, ExpressibleByArgument, CaseIterable {
    case light
    case dark
    case grey
    case transparent

    /// Reads a name; "gray" is American English for grey.
    init?(argument: String) {
        let name = argument.lowercased()
        self.init(rawValue: name == "gray" ? "grey" : name)
    }

    var theme: Theme {
        switch self {
        case .light: .light
        case .dark: .dark
        case .grey: .grey
        case .transparent: .transparent
        }
    }
}
