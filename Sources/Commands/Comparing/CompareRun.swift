import Base
import Charts
import Experiments
import Rendering
import Report

/// Trains a comparison, draws it, and writes its folder or compares that with one that is there.
struct CompareRun {
    let plan: ComparePlan
    let quiet: Bool

    private typealias Work<Product> =
        @Sendable (
            ReportRequest, @escaping @Sendable (String) -> Void, @escaping ReportWriter.Source
        ) async throws(ReportError) -> Product

    /// Makes the comparison again and compares it.
    /// - Parameter folder: of the comparison that is there.
    func verification(of folder: String) async throws(Failure) -> Verification {
        try await made {
            (request, progress, source) async throws(ReportError) in
            try await Verification(of: folder, request, progress: progress, from: source)
        }.product
    }

    /// Writes the folder.
    /// - Returns: the paths of the pages, the main one first, and what was found.
    func pages() async throws(Failure) -> (pages: [String], compared: ComparedConfigurations) {
        let (report, compared) = try await made {
            (request, progress, source) async throws(ReportError) in
            try await ReportWriter.write(
                request, progress: progress, fault: Console.printFault, from: source)
        }
        for line in report.substitutions.notices(mainFont: Theme.light.fontFamily) {
            Console.printMessage("regplot: " + line)
        }
        return (report.pages, compared)
    }

    private func made<Product: Sendable>(
        _ work: @escaping Work<Product>
    ) async throws(Failure) -> (product: Product, compared: ComparedConfigurations) {
        try Failure.checkingRenderer()
        let progress = ProgressLine(quiet: quiet)
        defer { progress.clear() }
        let plan = plan
        do throws(ReportError) {
            return try await withTaskExecutorPreference(WorkerThreads(count: plan.jobs)) {
                () async throws(ReportError) in
                let compared = try await trained(plan, progress)
                let product = try await work(plan.request(compared)) { figure in
                    progress.show(1, figure)
                } _: { draw async throws(ExperimentError) in
                    let evidence = compared.evidence
                    await draw(evidence.figures)
                    return evidence
                }
                return (product, compared)
            }
        } catch {
            throw Failure(error)
        }
    }

    private func trained(
        _ plan: ComparePlan, _ progress: ProgressLine
    ) async throws(ReportError) -> ComparedConfigurations {
        let clock = ContinuousClock()
        let start = clock.now
        do throws(ExperimentError) {
            return try await ComparedConfigurations(
                training: plan.configurations, task: plan.task, recipe: plan.base.plainRecipe,
                seeds: plan.seeds, jobs: plan.jobs, keepingFor: Set(plan.exports.formats)
            ) { done, all in
                let spent = (clock.now - start) / .seconds(1)
                let left = done > 0 ? spent / Double(done) * Double(all - done) : 0
                progress.show(
                    Double(done) / Double(all),
                    "\(done) of \(all) runs" + (left > 2 ? ", about \(Int(left)) s left" : ""))
            }
        } catch {
            throw .noEvidence(error)
        }
    }
}
