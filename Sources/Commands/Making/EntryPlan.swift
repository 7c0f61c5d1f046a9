import ArgumentParser
import Base
import Datasets
import Experiments
import Foundation
import Report

/// What an entry of a study file makes, after every check of the command that it is.
enum EntryPlan: Sendable {
    case comparison(ComparePlan)
    case report(ReportPlan)
    case figure(FigurePlan)
    case text(StudyText)

    /// - Parameters:
    ///   - words: of a command line, after `regplot`.
    ///   - study: whose figure they ask for; nil where they say themselves what is trained.
    /// - Throws: what the command refuses.
    init(_ words: [String], of study: NamedStudy? = nil) throws {
        switch try Regplot.command(words) {
        case let command as CompareCommand:
            let plan = try command.plan()
            try plan.data.check(report: plan.folder.out)
            self = .comparison(plan)
        case let command as ReportCommand:
            let data = try ReportPlan.data(
                command.dataset ?? "", file: command.file, options: command.data)
            let plan = try ReportPlan(data, options: command.options)
            try plan.data.check(report: plan.folder.out)
            self = .report(plan)
        case let command as FigureCommand:
            let plan =
                try study.map {
                    try FigurePlan(id: command.figure, of: $0, options: command.options)
                } ?? FigurePlan(id: command.figure, options: command.options)
            if let path = plan.path { try plan.subject.data.check(output: path, option: "-o") }
            self = .figure(plan)
        default: throw ValidationError("This is no comparison, report or figure.")
        }
    }

    /// Whether a folder or a text is there as it would be made; a figure is made to know it.
    /// - Parameter made: the bytes of a text.
    func isUnchanged(_ made: [UInt8]? = nil) -> Bool {
        switch self {
        case .comparison(let plan):
            Manifest.isUnchanged(
                plan.folder.out, arguments: ["compare"] + plan.words, table: plan.fileHash,
                version: Regplot.version)
        case .report(let plan):
            Manifest.isUnchanged(
                plan.folder.out, arguments: plan.words, table: plan.fileHash,
                version: Regplot.version)
        case .figure: false
        case .text(let text):
            made.map { FileManager.default.contents(atPath: text.out) == Data($0) } ?? false
        }
    }

    /// Whether its runs are kept, so that it goes on where it was interrupted.
    var goesOn: Bool {
        if case .comparison(let plan) = self { plan.exports.formats.isEmpty } else { false }
    }

    /// What a user should know before it is made.
    var notices: [String] {
        get throws {
            let words = try Words.ofMessages()
            return switch self {
            case .comparison(let plan): Notices(plan.task.dataset, words).lines
            case .report(let plan): Notices(plan.runs.task.dataset, words).lines + plan.notices
            case .figure(let plan):
                Notices(plan.subject.dataset, words).lines + plan.subject.notices
            case .text: []
            }
        }
    }
}
