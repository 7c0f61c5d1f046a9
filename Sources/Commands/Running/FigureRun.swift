import Base
import Charts
import Experiments
import Rendering
import Report

/// Trains what one figure needs, draws it and writes its files.
struct FigureRun: Sendable {
    let plan: FigurePlan
    let quiet: Bool
    /// Where runs of comparisons are kept, if they are.
    var cache: RunCache.Place?

    /// - Returns: the bytes for standard output; nil where a file was written.
    func bytes() async throws(Failure) -> [UInt8]? {
        let page = try FigurePage(plan)
        if let path = plan.path {
            try Failure.writing { () throws(ReportError) in try WholeFile.check(path) }
        }
        let sides = SideFiles(plan)
        try sides?.check()
        let progress = ProgressLine(quiet: quiet)
        defer { progress.clear() }
        let entry = try await entry(progress)
        let (choice, drawn) = try page.draw(entry)
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
        let threads = WorkerThreads(count: plan.subject.jobs)
        do throws(ExperimentError) {
            let entry: FigureEntry?
            switch plan.subject.work {
            case .experiment(let section, let runs):
                progress.show(0, plan.figureWords.text(section.title))
                entry = try await section.figure(plan.id, from: runs.laboratory(on: threads))
            case .comparison(let comparison):
                let compared = try await trained(comparison, progress, on: threads)
                entry = compared.figure(plan.id)
            }
            guard let entry else { preconditionFailure("nothing gave the figure \(plan.id)") }
            return entry
        } catch {
            throw Failure(error)
        }
    }

    private func trained(
        _ comparison: ComparePlan, _ progress: ProgressLine, on threads: WorkerThreads
    ) async throws(ExperimentError) -> ComparedConfigurations {
        let store = cache.map { RunCache($0, of: comparison) }
        return try await withTaskExecutorPreference(threads) {
            () async throws(ExperimentError) in
            try await CompareRun.trained(comparison, progress, from: store, exporting: [])
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
