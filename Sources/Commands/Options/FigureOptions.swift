public import ArgumentParser
import Base
import Charts
public import Rendering

/// Options of `regplot figure`, as they are typed.
struct FigureOptions: ParsableArguments {
    /// What holds for options that are not typed.
    enum Standard {
        static let dataset = "xor"
        static let width = Length.millimetres(180)
        static let fontSize = 8.0
        static let language = Language.allCases[0]
        static let theme = ThemeChoice.light
    }

    @Option(help: ArgumentHelp("The data set.", valueName: "DATASET"), completion: .datasets)
    var data = Standard.dataset

    @Option(
        help: ArgumentHelp("The file of --data csv.", valueName: "FILE"), completion: .tables)
    var file: String?

    @OptionGroup(title: "Data") var rows: DataOptions

    @Option(
        help: ArgumentHelp(
            "png, svg or pdf. (default: the file's ending, else pdf)", valueName: "FORMAT"))
    var format: FileFormat?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Width of the page in mm, cm, in or pt, such as 85mm or 3.5in. "
                + "(default: \(Standard.width))", valueName: "LENGTH"),
        transform: length)
    var width = Standard.width

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Size of labels in points; titles and small words keep their proportion.",
            valueName: "PT"))
    var fontSize = Standard.fontSize

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
            "Write a .tex file beside the figure that includes it; title and caption go there.")
    var latex = false

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Resolution of a PNG in dots per inch. (default: \(ReportOptions.Standard.dpi))",
            valueName: "N"),
        transform: wholeNumber)
    var dpi = ReportOptions.Standard.dpi

    @Option(
        name: [.long, .customShort("o")],
        help: ArgumentHelp(
            "The file; - is the standard output.", valueName: "FILE"), completion: .file())
    var out = "-"

    @OptionGroup(title: "Runs") var runs: RunOptions
}

extension FileFormat: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}

/// What `--theme` can be.
enum ThemeChoice: String, ExpressibleByArgument, CaseIterable {
    case light
    case dark
    case grey
    case transparent

    var theme: Theme {
        switch self {
        case .light: .light
        case .dark: .dark
        case .grey: .grey
        case .transparent: .transparent
        }
    }
}
