import Experiments
import Foundation
import Report

/// Makes what a study file asks for, one entry after the other; what is there as it would be made is left.
struct MakeRun: Sendable {
    /// In the order of their making.
    let planned: [StudyPlan.Planned]
    /// The study file as it was typed, and what its folder is called from where the program was started.
    let study: String
    let base: String
    let quiet: Bool
    /// Whether everything is made, whatever is there.
    let anew: Bool
    /// Where runs are kept, if they are.
    let cache: RunCache.Place?

    /// - Throws: `Failure` of the first entry that cannot be made; those before it are there.
    func make() async throws {
        defer { if let cache { RunCache.prune(cache.folder) } }
        for own in planned {
            do {
                try await make(own)
            } catch let failure as Failure
                where failure.code == .interrupted && cache != nil && !anew && own.plan.goesOn
            {
                throw Failure(
                    code: .interrupted,
                    message:
                        "Interrupted at \(own.entry.name). What was trained for comparisons is kept; the same command goes "
                        + "on from there.")
            } catch let failure as Failure where failure.code != .interrupted {
                let place = own.entry.place
                // A figure that does not fit is found out by drawing; the file asks for it.
                throw Failure(
                    code: failure.code == .usage ? .input : failure.code,
                    message: "\(study):\(place.line):\(place.column): \(failure.message)")
            }
        }
    }

    private func make(_ own: StudyPlan.Planned) async throws {
        let name = own.entry.name
        if case .text(let text) = own.plan {
            let bytes = try filled(text)
            guard !own.plan.isUnchanged(bytes) else { return tell(name, "unchanged") }
            try makeFolder(of: text.out)
            try Failure.writing { () throws(ReportError) in
                try WholeFile.write(bytes, to: text.out)
            }
            return tell(name, made(own.entry))
        }
        guard anew || !own.plan.isUnchanged() else { return tell(name, "unchanged") }
        for line in try own.plan.notices { Console.printMessage(line) }
        switch own.plan {
        case .comparison(let plan):
            let run = CompareRun(
                plan: plan, quiet: quiet, store: cache.map { RunCache($0, of: plan) })
            let compared = try await run.pages().compared
            return tell(name, made(own.entry) + keptShare(of: compared))
        case .report(let plan):
            _ = try await ReportRun(plan: plan, quiet: quiet, showsTimings: false).pages()
        case .figure(let plan): try await make(plan)
        case .text: break
        }
        tell(name, made(own.entry))
    }

    /// How many runs were trained before, to be told.
    private func keptShare(of compared: ComparedConfigurations) -> String {
        let all = compared.entries.count * compared.seeds
        return compared.found > 0 ? ", \(compared.found) of \(all) runs from before" : ""
    }

    private func make(_ plan: FigurePlan) async throws {
        if let path = plan.path { try makeFolder(of: path) }
        if let film = plan.film {
            _ = try await FilmRun(plan: plan, output: film, quiet: quiet).bytes()
        } else {
            _ = try await FigureRun(plan: plan, quiet: quiet, cache: cache).bytes()
        }
    }

    /// The text with the numbers of studies that are there by now.
    private func filled(_ text: StudyText) throws -> [UInt8] {
        var known: [String: StudyNumbers] = [:]
        return try text.filled { number in
            if let numbers = known[number.study] { return numbers[number] }
            guard let study = planned.first(where: { $0.entry.name == number.study }),
                case .comparison(let plan) = study.plan
            else { preconditionFailure("no study \(number.study) was planned") }
            let numbers = try StudyNumbers(folder: plan.folder.out)
            known[number.study] = numbers
            return numbers[number]
        }
    }

    private func made(_ entry: StudyEntry) -> String {
        "made, " + (entry.out.hasPrefix("/") ? entry.out : base + entry.out)
    }

    private func tell(_ name: String, _ what: String) { Console.printResult("\(name): \(what)") }

    /// As the folders of reports are made if need be.
    private func makeFolder(of path: String) throws(Failure) {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw Failure(
                code: .output,
                message:
                    "Cannot make the folder \(folder.relativePath) for \(path); name another place with out."
            )
        }
    }
}
