import ArgumentParser
import Datasets
import Experiments
import Foundation
import Report
import UserInput

/// What is learnt from, after every check that needs no file.
struct DataPlan: Sendable {
    /// The data set's id; `csv` for a file.
    let id: String
    private let source: Source
    /// A file's path as it was typed, for `csv`.
    private let file: String?
    /// The options that say what is learnt from.
    private let options: [String]

    private enum Source: Sendable {
        case known(DatasetEntry)
        case file(String, TextTable.Format, NumericTable.Task, rows: Int?)
    }

    static let csv = "csv"

    /// - Parameters:
    ///   - entries: the data sets that the command takes beside a file.
    ///   - commands: words that may have been meant instead.
    ///   - fileIsOption: whether the command takes the data set and its file as options.
    ///   - table: where the file is now, if it is not where it was when its path was typed.
    /// - Throws: `ValidationError` saying which option is wrong and what to type.
    init(
        dataset id: String, file: String?, options: DataOptions, among entries: [DatasetEntry],
        or commands: [String] = [], fileIsOption: Bool = false, table: String? = nil
    ) throws {
        let entry = entries.first { $0.id == id }
        guard entry != nil || id == Self.csv else {
            let known = entries.map(\.id) + [Self.csv]
            throw ValidationError(
                "There is no data set \(commands.isEmpty ? "" : "or command ")\"\(id)\"."
                    + Suggestion.sentence(for: id, among: known + commands)
                    + " Data sets: \(known.joined(separator: ", ")).")
        }
        self.id = id
        try DataPlan.check(options, for: id, entry)
        guard let entry else {
            let answer = try DataPlan.answer(options)
            guard let file, !file.isEmpty else {
                throw ValidationError(
                    "csv needs a file, as in \"regplot csv grades.csv --label passed --all\".")
            }
            source = .file(
                table ?? file, try DataPlan.format(options), try DataPlan.task(answer, options),
                rows: try options.rows.map {
                    try checked(
                        $0, in: NumericTable.limits.rows...NumericTable.limits.numbers,
                        option: "--rows")
                })
            (self.file, self.options) = (file, DataPlan.words(options))
            return
        }
        if let file {
            throw ValidationError(
                "\(id) takes no file, but \"\(file)\" is given; for a file of your own, type "
                    + (fileIsOption ? "\"--data csv --file \(file)\"." : "\"csv \(file)\"."))
        }
        source = .known(try DataPlan.adjusted(entry, options))
        (self.file, self.options) = (nil, DataPlan.words(options))
    }

    /// Where the table is that is read, if there is one.
    var tablePath: String? {
        if case .file(let path, _, _, _) = source { path } else { nil }
    }

    /// The probability that a label is flipped, if it was typed.
    var flipped: Double? {
        if case .known(let entry) = source { entry.flipped } else { nil }
    }

    /// The words of a command line that say what is learnt from, the data set's name first.
    var words: [String] { [id] + (file.map { [$0] } ?? []) + options }

    /// The same for the command of a figure, whose name comes first.
    var figureWords: [String] {
        (id == FigureOptions.Standard.dataset ? [] : ["--data", id])
            + (file.map { ["--file", $0] } ?? [])
            + options
    }

    /// What a report of the rows is about.
    /// - Throws: `Failure` saying what is wrong with the file.
    func task() throws(Failure) -> LearningTask { try reading().task }

    /// The same, and the SHA-256 of the file that was read, if there is one.
    func reading() throws(Failure) -> (task: LearningTask, fileHash: String?) {
        guard case .known(let entry) = source else {
            let (dataset, hash) = try read()
            return (LearningTask(ownTable: dataset), hash)
        }
        return (LearningTask(entry), nil)
    }

    /// The rows.
    /// - Throws: `Failure` saying what is wrong with the file.
    func load() throws(Failure) -> Dataset { try read().dataset }

    /// Reads the file once: what comes out of a pipe cannot be read again.
    private func read() throws(Failure) -> (dataset: Dataset, fileHash: String?) {
        switch source {
        case .known(let entry): return (entry.dataset, nil)
        case .file(let path, let format, let task, let rows):
            do throws(TableError) {
                let bytes = try TextTable.bytes(of: path)
                let name = URL(fileURLWithPath: file ?? path).lastPathComponent
                let table = try NumericTable(TextTable(bytes, format: format), task)
                let dataset = try Dataset(
                    id: name, ownName: name,
                    table: table.sample(rows: rows ?? table.standardRows))
                return (dataset, SHA256(Array(bytes)).hex)
            } catch {
                throw Failure(error, file: path)
            }
        }
    }

    /// With the noise and rows that are asked for.
    private static func adjusted(
        _ standard: DatasetEntry, _ options: DataOptions
    ) throws -> DatasetEntry {
        var entry = standard
        if let noise = options.noise {
            entry.noise = try checked(noise, in: 0..<10, option: "--noise")
        }
        if let rows = options.rows {
            entry.rows = try checked(rows, in: 4...100_000, option: "--rows")
        }
        if let flipped = options.flipped {
            entry.flipped = try checked(flipped, in: 0..<0.5, option: "--flipped")
        }
        return entry
    }

    /// Options that belong to other data sets.
    private static func check(
        _ options: DataOptions, for id: String, _ entry: DatasetEntry?
    ) throws {
        let isFile = id == csv
        let isAdjustable = entry?.isAdjustable ?? false
        let given: [(String, Bool, Bool)] = [
            ("--label", options.label != nil, isFile), ("--target", options.target != nil, isFile),
            ("--ignore", options.ignore != nil, isFile), ("--keep", options.keep != nil, isFile),
            ("--missing", options.missing != nil, isFile),
            ("--drop-missing", options.dropMissing, isFile),
            ("--delimiter", options.delimiter != nil, isFile),
            ("--no-header", options.noHeader, isFile),
            ("--noise", options.noise != nil, isAdjustable),
            ("--rows", options.rows != nil, isAdjustable || isFile),
            ("--flipped", options.flipped != nil, entry?.isFlippable ?? false),
        ]
        for (option, isGiven, isPossible) in given where isGiven && !isPossible {
            throw ValidationError("\(option) does not belong to \(id); leave it out.")
        }
    }

    /// The column with the answers of a file.
    private static func answer(_ options: DataOptions) throws -> NumericTable.Task.Answer {
        switch (options.label, options.target) {
        case (let label?, nil): return .label(label)
        case (nil, let target?): return .target(target)
        case (nil, nil):
            throw ValidationError(
                "csv needs --label with the column of the classes, or --target with the column of "
                    + "the number to predict.")
        case (_?, _?):
            throw ValidationError("--label and --target exclude each other; leave one out.")
        }
    }

    private static func format(_ options: DataOptions) throws -> TextTable.Format {
        var format = TextTable.Format()
        format.hasHeader = !options.noHeader
        if let text = options.delimiter {
            guard let delimiter = delimiter(text) else {
                throw ValidationError(
                    "--delimiter \"\(text)\" is no single sign; type one such as \";\", or tab, or "
                        + "blanks.")
            }
            format.delimiter = delimiter
        }
        return format
    }

    private static func delimiter(_ text: String) -> TextTable.Delimiter? {
        switch text.lowercased() {
        case "tab", "\\t": return .sign("\t")
        case " ", "blank", "blanks", "space", "spaces": return .blanks
        default:
            guard text.count == 1, let sign = text.first, sign != "\"", !sign.isNewline else {
                return nil
            }
            return .sign(sign)
        }
    }

    private static func task(
        _ answer: NumericTable.Task.Answer, _ options: DataOptions
    ) throws -> NumericTable.Task {
        var task = NumericTable.Task(answer)
        task.dropsMissing = options.dropMissing
        task.ignored = try list(options.ignore, "--ignore")
        task.kept = try list(options.keep, "--keep")
        if let missing = options.missing { task.missing = MissingMarks(ColumnList(missing).parts) }
        return task
    }

    private static func list(_ text: String?, _ option: String) throws -> ColumnList? {
        guard let text else { return nil }
        let list = ColumnList(text)
        guard !list.parts.isEmpty else {
            throw ValidationError("\(option) is empty; name columns, or leave it out.")
        }
        return list
    }

    /// The options that were typed.
    static func words(_ options: DataOptions) -> [String] {
        var words: [String] = []
        func add(_ option: String, _ value: String?) {
            if let value { words += [option, value] }
        }
        add("--label", options.label)
        add("--target", options.target)
        add("--ignore", options.ignore)
        add("--keep", options.keep)
        add("--missing", options.missing)
        if options.dropMissing { words.append("--drop-missing") }
        add("--delimiter", options.delimiter)
        if options.noHeader { words.append("--no-header") }
        add("--noise", options.noise.map { "\($0)" })
        add("--rows", options.rows.map { "\($0)" })
        add("--flipped", options.flipped.map { "\($0)" })
        return words
    }
}

extension Failure {
    /// - Parameter file: the table's file.
    init(_ error: TableError, file: String) {
        var message = "\(file): \(error)"
        if case .unknownColumn(let name, _, let known) = error {
            message += Suggestion.sentence(for: name, among: known)
        }
        self.init(code: .input, message: message)
    }
}
