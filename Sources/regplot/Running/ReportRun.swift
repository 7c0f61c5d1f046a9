import Charts
import Experiments
import Neural
import Rendering
import Report

/// Trains, draws and writes one report.
struct ReportRun {
    /// Share of the progress line that training takes; drawing takes the rest.
    private static let trainingShare = 0.5

    let plan: ReportPlan
    let quiet: Bool
    let showsTimings: Bool

    /// - Returns: the paths of the pages, the main one first.
    func pages() async throws(Failure) -> [String] {
        try checkFonts()
        let progress = ProgressLine(quiet: quiet)
        defer { progress.clear() }
        let threads = WorkerThreads(count: plan.runs.jobs)
        return try await withTaskExecutorPreference(threads) { () async throws(Failure) in
            let evidence = try await train(progress, on: threads)
            return try await write(evidence, progress)
        }
    }

    /// A missing font should not cost the user the training first.
    private func checkFonts() throws(Failure) {
        do throws(RenderingError) {
            _ = try Renderer()
        } catch {
            throw Failure(error)
        }
    }

    private func train(
        _ progress: ProgressLine, on threads: WorkerThreads
    ) async throws(Failure) -> Evidence {
        let language = plan.language.languages[0]
        let laboratory = plan.runs.laboratory(on: threads)
        do throws(ExperimentError) {
            return try await gatherEvidence(plan.experiments, from: laboratory) {
                progress.show($0 * ReportRun.trainingShare, $1[language])
            }
        } catch {
            throw Task.isCancelled ? .interrupted : Failure(error)
        }
    }

    private func write(
        _ evidence: Evidence, _ progress: ProgressLine
    ) async throws(Failure) -> [String] {
        do throws(ReportError) {
            return try await ReportWriter.write(evidence, request: plan.request) {
                progress.show(
                    ReportRun.trainingShare + $0 * (1 - ReportRun.trainingShare), $1)
            }
        } catch {
            throw Task.isCancelled ? .interrupted : Failure(error)
        }
    }
}
