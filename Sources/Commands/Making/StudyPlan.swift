import ArgumentParser
import Datasets
import Experiments
import Foundation
import UserInput

/// A study file after every check: what each entry makes, or all that is wrong, in the order of the file.
struct StudyPlan: Sendable {
    /// An entry, and what it makes.
    struct Planned: Sendable {
        let entry: StudyEntry
        let plan: EntryPlan
    }

    /// In the order of the making: figures of a study follow it, texts stand last, for they quote the others.
    private(set) var planned: [Planned] = []
    private(set) var problems: [StudyProblem]

    /// - Parameters:
    ///   - bytes: of the study file, in whose folder the program works.
    ///   - path: of the file from there; nil where it has none.
    ///   - words: options that every command gets.
    init(_ bytes: [UInt8], path: String?, words: [String] = []) throws {
        let stem = path.map { URL(fileURLWithPath: $0).deletingPathExtension().lastPathComponent }
        let file = try StudyFile(bytes, folder: stem ?? "study", path: path)
        problems = file.problems + StudyOutputs(file.entries, study: path).problems
        for entry in file.entries where entry.kind != .text && entry.study == nil {
            plan(entry, words)
        }
        for entry in file.entries { planFigure(entry, of: file.entries, path ?? "-", words) }
        for entry in file.entries where entry.kind == .text { planText(entry, file.entries) }
        // The study file's own first, then those of texts.
        problems.sort { ($0.file ?? "", $0.place) < ($1.file ?? "", $1.place) }
    }

    /// What everything is called.
    var names: [String] { planned.map(\.entry.name) }

    /// Those that are asked for, and the studies that texts among them quote.
    /// - Parameter only: names; empty is all.
    func selected(_ only: Set<String>) -> [Planned] {
        guard !only.isEmpty else { return planned }
        let quoted = planned.filter { only.contains($0.entry.name) }.flatMap { own in
            if case .text(let text) = own.plan { text.numbers.map(\.study) } else { [String]() }
        }
        return planned.filter { only.contains($0.entry.name) || quoted.contains($0.entry.name) }
    }

    /// What an entry's command refuses is told where its key stands; the others are tried without that key.
    private mutating func plan(
        _ entry: StudyEntry, _ words: [String], of study: NamedStudy? = nil
    ) {
        var own = entry.words
        var told: Set<String> = []
        while true {
            do {
                let all = [own[0]] + words + own.dropFirst()
                planned.append(Planned(entry: entry, plan: try EntryPlan(all, of: study)))
                return
            } catch {
                let message = Self.message(of: error)
                let (place, key) = RefusalPlace(entry: entry).find(message)
                // What is refused only for want of a key that was taken away is told nowhere.
                guard told.isEmpty || key.map({ !told.contains($0) }) ?? false else { return }
                problems.add(place, message)
                guard let key, !Self.needed.contains(key) else { return }
                told.insert(key)
                let option =
                    "--\(EntryKeys.renamed[key].flatMap { entry.kind == .study ? $0 : nil } ?? key)"
                let others = own.filter { $0 != option && !$0.hasPrefix(option + "=") }
                guard others.count < own.count else { return }
                own = others
            }
        }
    }

    /// A figure of a study of the same file, behind the study and its other figures.
    private mutating func planFigure(
        _ entry: StudyEntry, of entries: [StudyEntry], _ file: String, _ words: [String]
    ) {
        guard let (name, place) = entry.study else { return }
        let studies = entries.filter { $0.kind.isFolder }.map(\.name)
        guard studies.contains(name) else {
            problems.add(
                place,
                "There is no study \(name.quoted)." + Suggestion.sentence(for: name, among: studies)
                    + (studies.isEmpty
                        ? " Figures are made of entries [[study]] and [[report]], of which there is none."
                        : " Studies: \(Self.listed(studies))."))
            return
        }
        // Of a study that is wrong nobody knows the figures yet.
        guard let study = planned.first(where: { $0.entry.kind.isFolder && $0.entry.name == name })
        else { return }
        let count = planned.count
        plan(entry, words, of: NamedStudy(name, of: file, study.plan))
        guard planned.count > count, let last = planned.popLast() else { return }
        let behind = planned.lastIndex { $0.entry.name == name || $0.entry.study?.name == name }
        planned.insert(last, at: (behind ?? count - 1) + 1)
    }

    /// Keys without which others are refused that are right.
    private static let needed: Set<String> = [
        "data", "file", "figure", "label", "target", "only", "all", "out",
    ]

    private mutating func planText(_ entry: StudyEntry, _ entries: [StudyEntry]) {
        guard let text = StudyText(entry, &problems) else { return }
        var studies: [String: ComparePlan] = [:]
        for case (let own, .comparison(let plan)) in planned.map({ ($0.entry, $0.plan) }) {
            studies[own.name] = plan
        }
        for number in text.numbers {
            guard let message = Self.refusal(number, studies, entries) else { continue }
            problems.append(
                StudyProblem(file: text.path, place: number.place, message: message))
        }
        planned.append(Planned(entry: entry, plan: .text(text)))
    }

    /// Why there is no such number; nil if there is, or nobody knows yet.
    private static func refusal(
        _ number: QuotedNumber, _ studies: [String: ComparePlan], _ entries: [StudyEntry]
    ) -> String? {
        guard let entry = entries.first(where: { $0.name == number.study }),
            entry.kind == .study
        else {
            let names = entries.filter { $0.kind == .study }.map(\.name)
            return "There is no study \(number.study.quoted)."
                + Suggestion.sentence(for: number.study, among: names)
                + (names.isEmpty
                    ? " Texts quote entries [[study]], of which there is none."
                    : " Studies: \(listed(names)).")
        }
        guard let plan = studies[entry.name] else { return nil }
        guard !plan.folder.isSingle else {
            return
                "\(entry.name) is written without the data that texts quote; leave out its key single."
        }
        let ids = plan.configurations.map(\.id)
        guard ids.contains(number.configuration) else {
            return "The study \(entry.name) has no configuration \(number.configuration.quoted)."
                + Suggestion.sentence(for: number.configuration, among: ids)
                + " There are: \(listed(ids))."
        }
        let measures = StudyNumbers.measures(isClassifier: plan.task.dataset.classes != nil)
        guard measures.contains(number.measure) else {
            let whole = measures.filter { !$0.hasSuffix(" low") && !$0.hasSuffix(" high") }
            return "There is no measure \(number.measure.quoted)."
                + Suggestion.sentence(for: number.measure, among: measures)
                + " There are: \(whole.joined(separator: ", ")), and low and high after each for its interval."
        }
        return nil
    }

    private static func listed(_ names: [String]) -> String {
        let most = 12
        return names.prefix(most).joined(separator: ", ")
            + (names.count > most ? " and \(names.count - most) more" : "")
    }

    private static func message(of error: any Error) -> String {
        let text = (error as? Failure)?.message ?? Regplot.message(for: error)
        return text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            .joined(separator: " ")
    }
}
