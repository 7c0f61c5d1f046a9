import ArgumentParser
import Base
import Datasets
import Experiments
import Foundation
import Rendering
import Report
import UserInput

/// A report's options after every check.
struct ReportPlan: Sendable {
    let data: DataPlan
    /// SHA-256 of the file that was read; nil for other data sets.
    let fileHash: String?
    /// In the order of the article, each once.
    let sections: [Section]
    /// Whether these are all there are.
    let isWhole: Bool
    let runs: RunPlan
    /// What a user should know of the options before the report.
    let notices: [String]
    let language: LanguageChoice
    /// One for each page.
    let pageWords: [Words]
    let formats: [FileFormat]
    let dpi: Int
    /// Whether pages need no files beside them.
    let isSingle: Bool
    let out: String
    let force: Bool

    /// - Throws: `ValidationError` saying which option is wrong and what to type.
    ///   `Failure` if a file of the data is not as it should be.
    init(_ data: DataPlan, options: ReportOptions) throws {
        self.data = data
        try ReportPlan.checkSelection(data, all: options.all, only: options.only)
        let task: LearningTask
        (task, fileHash) = try data.reading()
        sections = try ReportPlan.sections(task, only: options.only)
        isWhole = options.all
        runs = try RunPlan(options.runs, task, sections: sections.count)
        notices = try runs.notices(
            of: sections.flatMap(\.figures),
            caps: sections.seedCaps(task, seeds: runs.seeds))
        dpi = try checked(options.dpi, in: 30...1200, option: "--dpi")
        language = options.lang
        pageWords = try language.languages.map { try .spoken($0) }
        isSingle = options.single
        guard !isSingle || options.formats.isEmpty && dpi == ReportOptions.Standard.dpi else {
            throw ValidationError(
                "--single writes no figures' files, for which --formats and --dpi are; leave one of them out."
            )
        }
        formats = isSingle ? [] : try ReportPlan.formats(options.formats)
        out = options.out ?? "reports/\(data.id)"
        guard !out.isEmpty else {
            throw ValidationError("--out is empty; type the path of a folder, or leave it out.")
        }
        force = options.force
    }

    /// What is learnt from, which a user may have mistaken for a command.
    /// - Parameter table: where the file is now, if not where it was typed to be.
    static func data(
        _ dataset: String, file: String?, options: DataOptions, table: String? = nil
    ) throws -> DataPlan {
        try DataPlan(
            dataset: dataset, file: file, options: options, among: DatasetCatalog.all,
            or: Regplot.configuration.subcommands.map { $0._commandName }, table: table)
    }

    /// Whether it is said what to make.
    static func checkSelection(_ data: DataPlan, all: Bool, only: [String]) throws {
        guard all || !only.isEmpty else {
            throw ValidationError(
                "Nothing says what to make; type \"regplot \(ShellWords.joined(data.words)) "
                    + "--all\" for the whole report, or --only with the ids of experiments "
                    + "(see \"regplot list experiments\").")
        }
        guard !all || only.isEmpty else {
            throw ValidationError(
                "--all and --only exclude each other; leave one of them out.")
        }
    }

    /// The sections that are asked for, in the order of the article.
    static func sections(_ task: LearningTask, only: [String]) throws -> [Section] {
        let all = SectionCatalog.all(for: task)
        guard !only.isEmpty else { return all }
        let wanted = try items(
            only.joined(separator: ","), option: "--only", known: all.map(\.id), noun: "experiment")
        return all.filter { wanted.contains($0.id) }
    }

    private static func formats(_ lists: [String]) throws -> [FileFormat] {
        let text = lists.isEmpty ? ReportOptions.Standard.formats : lists.joined(separator: ",")
        let known = FileFormat.allCases.map(\.rawValue)
        let wanted = try items(text, option: "--formats", known: known, noun: "format")
        return FileFormat.allCases.filter { wanted.contains($0.rawValue) }
    }

    /// Splits a list at its commas.
    private static func items(
        _ text: String, option: String, known: [String], noun: String
    ) throws -> Set<String> {
        let all = known.joined(separator: ", ")
        let items = text.split(separator: ",", omittingEmptySubsequences: false).map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        for item in items where !known.contains(item) {
            let problem =
                item.isEmpty
                ? "\(option) \"\(text)\" has an empty place; separate the items by single commas."
                : "\(option): there is no \(noun) \"\(item)\"."
                    + Suggestion.sentence(for: item, among: known)
            throw ValidationError("\(problem) Possible: \(all).")
        }
        return Set(items)
    }

    /// The words after `regplot` that make the same report: options which leave every byte of it as
    /// it is (`--out`, `--jobs`, `--quiet`, …) and options at their default are left out.
    var words: [String] {
        var words = data.words
        words +=
            isWhole ? ["--all"] : ["--only", sections.map(\.id).joined(separator: ",")]
        typealias Standard = ReportOptions.Standard
        words += runs.words
        if language != Standard.language { words += ["--lang", language.rawValue] }
        if isSingle { words += ["--single"] }
        if !isSingle, formatNames != Standard.formats { words += ["--formats", formatNames] }
        if dpi != Standard.dpi { words += ["--dpi", "\(dpi)"] }
        return words
    }

    /// The same as a command line.
    var command: String { ShellWords.joined(["regplot"] + words) }

    private var formatNames: String { formats.map(\.rawValue).joined(separator: ",") }

    /// Those of figures' files.
    private var fileSettings: [Setting] {
        isSingle
            ? []
            : [
                Setting("setting.formats", .list(formats.map { .text($0.rawValue) })),
                Setting("setting.dpi", .count(dpi)),
            ]
    }

    /// What the writer of reports is asked for.
    var request: ReportRequest {
        ReportRequest(
            dataset: runs.task.id, command: command, arguments: words,
            typedData: ShellWords.joined(data.words), labRefusal: runs.task.labRefusal,
            fileHash: fileHash,
            runOptions: { [data, runs, sections] in
                (data.figureWords + runs.words(of: $0, in: sections)).map(ShellWords.quoted)
            },
            traits: runs.task.traits, methods: runs.settings.comparedMethods(on: runs.task),
            settings: [
                Setting("setting.experiments", .list(sections.map { .text($0.id) })),
                Setting("setting.seeds", .count(runs.seeds)),
                Setting("setting.first-seed", .count(runs.firstSeed)),
                Setting("setting.languages", .list(language.languages.map { .text($0.rawValue) })),
            ] + fileSettings + runs.settings.table(for: runs.task),
            slots: runs.settings.slots, notices: runs.task.dataset.notices.map(\.phrase),
            seeds: runs.seeds, firstSeed: runs.firstSeed, words: pageWords,
            formats: formats, isSingle: isSingle,
            dpi: Double(dpi), jobs: runs.jobs, out: out, sections: sections.map(\.id),
            force: force,
            version: Regplot.version)
    }
}
