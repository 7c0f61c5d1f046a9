import Base
import Charts
import Experiments
import Foundation
import Neural
import Rendering
import Report

/// Trains and draws one report, and writes it or compares it with one that is there.
struct ReportRun {
    let plan: ReportPlan
    let quiet: Bool
    let showsTimings: Bool

    /// What is done with a report: gets the request, whom to tell of figures, and the evidence.
    private typealias Work<Product> =
        @Sendable (
            ReportRequest, @escaping @Sendable (String) -> Void, @escaping ReportWriter.Source
        ) async throws(ReportError) -> Product

    /// Makes the report again and compares it.
    /// - Parameter folder: of the report that is there.
    func verification(of folder: String) async throws(Failure) -> Verification {
        try Failure.renderer()
        let progress = ProgressLine(quiet: quiet)
        defer { progress.clear() }
        return try await make(progress, on: WorkerThreads(count: plan.runs.jobs)) {
            (request, progress, source) async throws(ReportError) in
            try await Verification(of: folder, request, progress: progress, from: source)
        }
    }

    /// Writes the report.
    /// - Returns: the paths of the pages, the main one first.
    func pages() async throws(Failure) -> [String] {
        try Failure.renderer()
        let progress = ProgressLine(quiet: quiet)
        defer { progress.clear() }
        let threads = WorkerThreads(count: plan.runs.jobs)
        guard showsTimings else { return try await write(progress, on: threads) }
        let meter = WorkMeter()
        let start = ContinuousClock.now
        let outcome = await WorkMeter.$current.withValue(meter) {
            await pages(progress, on: threads)
        }
        progress.clear()
        let timings = Timings(
            meter, elapsed: ContinuousClock.now - start, ofProcess: WorkMeter.ofProcess,
            jobs: plan.runs.jobs, parts: plan.sections.map(\.id))
        Console.write(timings.text, to: .standardError)
        return try outcome.get()
    }

    private func pages(
        _ progress: ProgressLine, on threads: WorkerThreads
    ) async -> Result<[String], Failure> {
        do throws(Failure) {
            return .success(try await write(progress, on: threads))
        } catch {
            return .failure(error)
        }
    }

    private func write(
        _ progress: ProgressLine, on threads: WorkerThreads
    ) async throws(Failure) -> [String] {
        let report = try await make(progress, on: threads) {
            (request, progress, source) async throws(ReportError) in
            try await ReportWriter.write(
                request, progress: progress, fault: Console.printFault, from: source)
        }
        progress.clear()
        for line in report.substitutions.notices(mainFont: Theme.light.fontFamily) {
            Console.printMessage("regplot: " + line)
        }
        return report.pages
    }

    private func make<Product: Sendable>(
        _ progress: ProgressLine, on threads: WorkerThreads, _ work: @escaping Work<Product>
    ) async throws(Failure) -> Product {
        let (plan, words) = (plan, plan.folder.pageWords[0])
        let figures = plan.sections.map(\.figures.count).reduce(0, +)
        let steps = Steps(figures: figures * plan.folder.pageWords.count)
        do throws(ReportError) {
            return try await withTaskExecutorPreference(threads) { () async throws(ReportError) in
                try await Self.rehearse(plan, on: threads)
                return try await work(plan.request) { figure in
                    progress.show(steps.drew(), figure)
                } _: { draw async throws(ExperimentError) in
                    let laboratory = plan.runs.laboratory(on: threads)
                    var evidence = try await gatherEvidence(
                        plan.sections, from: laboratory, found: draw
                    ) { share, section in
                        progress.show(steps.gathered(share), words.text(section))
                    }
                    evidence.lab = try await evidence.lab?.recorded(by: laboratory)
                    return evidence
                }
            }
        } catch {
            throw Failure(error)
        }
    }

    /// What cannot be told should not cost the user the training first.
    private static func rehearse(
        _ plan: ReportPlan, on threads: WorkerThreads
    ) async throws(ReportError) {
        let rehearsal: Rehearsal
        do throws(ExperimentError) {
            let laboratory = plan.runs.laboratory(on: threads)
            rehearsal = try await Rehearsal(plan.sections, of: laboratory)
            try rehearsal.check(plan.folder.pageWords)
        } catch {
            throw .noEvidence(error)
        }
        try await ReportWriter.check(plan.request, rehearsal.evidence)
    }

    /// How far training and drawing, which take about as long, have come together.
    private final class Steps: Sendable {
        private let figures: Int
        private let state = Guarded((gathered: 0.0, drawn: 0))

        init(figures: Int) { self.figures = figures }

        func drew() -> Double {
            state.withLock { state in
                state.drawn += 1
                return share(state)
            }
        }

        func gathered(_ share: Double) -> Double {
            state.withLock { state in
                state.gathered = share
                return self.share(state)
            }
        }

        private func share(_ state: (gathered: Double, drawn: Int)) -> Double {
            (state.gathered + Double(state.drawn) / Double(max(figures, 1))) / 2
        }
    }
}
