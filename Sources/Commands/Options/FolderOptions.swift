import ArgumentParser
import Base
import Foundation
import Rendering

/// Options of a folder with pages and figures, as they are typed.
struct FolderOptions: ParsableArguments {
    /// What holds for options that are not typed.
    enum Standard {
        static let language = LanguageChoice.both
        static let formats = "png,svg,pdf"
        static let dpi = 200
    }

    @Option(
        name: [.long, .customShort("o")],
        help: ArgumentHelp(
            "Folder of the report; made if need be. (default: reports/DATASET; of a comparison, reports/compare-DATASET)",
            valueName: "DIR"),
        completion: .directory)
    var out: String?

    @Option(
        help: ArgumentHelp(
            "Language of pages and figures: \(LanguageChoice.allCases.map(\.rawValue).alternatives).",
            valueName: "LANG"))
    var lang = Standard.language

    @Option(
        help: ArgumentHelp(
            "Formats of the figure files, separated by commas. (default: \(Standard.formats))",
            valueName: "FORMAT[,FORMAT…]"),
        completion: .list(FileFormat.allCases.map(\.rawValue)))
    var formats: [String] = []

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Resolution of PNG files in dots per inch. (default: \(Standard.dpi))", valueName: "N"),
        transform: wholeNumber)
    var dpi = Standard.dpi

    @Flag(
        help: ArgumentHelp(
            "Write pages that travel alone, one file for each language: their data is inside, figures' files are not."
        ))
    var single = false

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "A line above the heading of every page, such as a course and its author. (default: none)",
            valueName: "TEXT"))
    var course: String?

    @Flag(help: "Open the page in the browser when it is done.")
    var open = false

    @Flag(help: "Write into a folder that holds other things than a report; they are kept.")
    var force = false

    /// Whether nothing was typed.
    var areDefault: Bool {
        out == nil && lang == Standard.language && formats.isEmpty && dpi == Standard.dpi && !single
            && course == nil && !open && !force
    }
}
