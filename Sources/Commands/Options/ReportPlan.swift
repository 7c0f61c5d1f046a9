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
    let folder: FolderPlan

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
        folder = try FolderPlan(options.folder, standard: "reports/\(data.id)")
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
        let wanted = try TypedList.items(
            only.joined(separator: ","), option: "--only", known: all.map(\.id), noun: "experiment")
        return all.filter { wanted.contains($0.id) }
    }

    /// The words after `regplot` that make the same report: options which leave every byte of it as
    /// it is (`--out`, `--jobs`, `--quiet`, …) and options at their default are left out.
    var words: [String] {
        var words = data.words
        words +=
            isWhole ? ["--all"] : ["--only", sections.map(\.id).joined(separator: ",")]
        return words + runs.words + folder.words
    }

    /// The same as a command line.
    var command: String { ShellWords.joined(["regplot"] + words) }

    /// What the writer of reports is asked for.
    var request: ReportRequest {
        var request = ReportRequest(
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
            ] + folder.settings + runs.settings.table(for: runs.task),
            slots: runs.settings.slots, notices: runs.task.dataset.notices.map(\.phrase),
            seeds: runs.seeds, firstSeed: runs.firstSeed, words: folder.pageWords,
            formats: folder.formats, isSingle: folder.isSingle,
            dpi: Double(folder.dpi), jobs: runs.jobs, out: folder.out, sections: sections.map(\.id),
            force: folder.force,
            version: Regplot.version)
        request.course = folder.course
        return request
    }
}
