import Base
import Charts
import Experiments
import Rendering
import Report

/// Trains what one figure needs, draws it and writes its files.
struct FigureRun: Sendable {
    let plan: FigurePlan
    let quiet: Bool

    /// - Returns: the bytes for standard output; nil where a file was written.
    func bytes() async throws(Failure) -> [UInt8]? {
        try Failure.checkingRenderer()
        if let path = plan.path {
            try Failure.writing { () throws(ReportError) in try WholeFile.check(path) }
        }
        let sides = SideFiles(plan)
        try sides?.check()
        let progress = ProgressLine(quiet: quiet)
        defer { progress.clear() }
        let entry = try await entry(progress)
        let (choice, drawn) = try FigurePage(plan).draw(entry)
        progress.clear()
        let notices = FigureNotices(plan).lines(
            drawn.substitutions, textScale: drawn.textScale, height: drawn.height,
            choice.chosen.figure,
            of: entry.make(plan.figureWords))
        for line in notices {
            Console.printMessage("regplot: " + line)
        }
        guard let path = plan.path else { return drawn.bytes }
        if Task.isCancelled { throw .interrupted }
        try sides?.write(choice)
        try Failure.writing { () throws(ReportError) in
            try WholeFile.write(drawn.bytes, to: path)
        }
        return nil
    }

    /// Trains what the figure needs.
    func entry(_ progress: ProgressLine) async throws(Failure) -> FigureEntry {
        let threads = WorkerThreads(count: plan.runs.jobs)
        let laboratory = plan.runs.laboratory(on: threads)
        do throws(ExperimentError) {
            let words = plan.figureWords
            progress.show(0, words.text(plan.section.title))
            guard let entry = try await plan.section.figure(plan.id, from: laboratory) else {
                preconditionFailure("section \(plan.section.id) gave no figure \(plan.id)")
            }
            return entry
        } catch {
            throw Failure(error)
        }
    }
}

extension Failure {
    /// Writes a file that `-o` names.
    static func writing(_ work: () throws(ReportError) -> Void) throws(Failure) {
        do throws(ReportError) {
            try work()
        } catch {
            throw Failure(error, option: "-o")
        }
    }
}
