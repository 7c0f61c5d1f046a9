import ArgumentParser
import Base
import Experiments
import Rendering

/// What a folder with pages and figures holds, after every check.
struct FolderPlan: Sendable {
    let language: LanguageChoice
    /// One for each page.
    let pageWords: [Words]
    let formats: [FileFormat]
    let dpi: Int
    /// Whether pages need no files beside them.
    let isSingle: Bool
    /// What stands above the heading of every page; nil is nothing.
    let course: String?
    let out: String
    let force: Bool

    /// A line above a heading has no more characters.
    private static let longestCourse = 300

    private typealias Standard = FolderOptions.Standard

    /// - Parameter standard: where it goes if nothing else is asked for.
    /// - Throws: `ValidationError` saying which option is wrong and what to type.
    init(_ options: FolderOptions, standard: String) throws {
        dpi = try checked(options.dpi, in: 30...1200, option: "--dpi")
        language = options.lang
        pageWords = try language.languages.map { try .spoken($0) }
        isSingle = options.single
        guard !isSingle || options.formats.isEmpty && dpi == Standard.dpi else {
            throw ValidationError(
                "--single writes no figures' files, for which --formats and --dpi are; leave one of them out."
            )
        }
        formats = isSingle ? [] : try FolderPlan.formats(options.formats)
        course = options.course
        guard course.map({ (1...Self.longestCourse).contains($0.count) }) ?? true else {
            throw ValidationError(
                "--course has \(course?.count ?? 0) characters; type a line of 1 to \(Self.longestCourse), or "
                    + "leave it out.")
        }
        out = options.out ?? standard
        guard !out.isEmpty else {
            throw ValidationError("--out is empty; type the path of a folder, or leave it out.")
        }
        force = options.force
    }

    private static func formats(_ lists: [String]) throws -> [FileFormat] {
        let text = lists.isEmpty ? Standard.formats : lists.joined(separator: ",")
        let known = FileFormat.allCases.map(\.rawValue)
        let wanted = try TypedList.items(text, option: "--formats", known: known, noun: "format")
        return FileFormat.allCases.filter { wanted.contains($0.rawValue) }
    }

    /// The options that make the same files again; those at their default are left out.
    var words: [String] {
        var words: [String] = []
        if language != Standard.language { words += ["--lang", language.rawValue] }
        if isSingle { words += ["--single"] }
        let names = formats.map(\.rawValue).joined(separator: ",")
        if !isSingle, names != Standard.formats { words += ["--formats", names] }
        if dpi != Standard.dpi { words += ["--dpi", "\(dpi)"] }
        if let course { words += ["--course", course] }
        return words
    }

    /// What the page lists of them.
    var settings: [Setting] {
        let languages = Setting(
            "setting.languages", .list(language.languages.map { .text($0.rawValue) }))
        return isSingle
            ? [languages]
            : [
                languages,
                Setting("setting.formats", .list(formats.map { .text($0.rawValue) })),
                Setting("setting.dpi", .count(dpi)),
            ]
    }
}
