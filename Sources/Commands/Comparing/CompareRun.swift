import Base
import Charts
import Experiments
import Rendering
import Report

/// Trains a comparison, draws it, and writes its folder or compares that with one that is there.
struct CompareRun {
    let plan: ComparePlan
    let quiet: Bool
    /// What was trained before is taken from it; nil trains all.
    var store: (any RunStore)?

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
        try Failure.renderer()
        let progress = ProgressLine(quiet: quiet)
        defer { progress.clear() }
        let (plan, store) = (plan, store)
        do throws(ReportError) {
            return try await withTaskExecutorPreference(WorkerThreads(count: plan.jobs)) {
                () async throws(ReportError) in
                let compared = try await Self.compared(plan, progress, from: store)
                let lab = compared.lab
                let product = try await work(plan.request(compared, lab: lab)) { figure in
                    progress.show(1, figure)
                } _: { draw async throws(ExperimentError) in
                    let evidence = compared.evidence(lab)
                    await draw(evidence.figures)
                    return evidence
                }
                return (product, compared)
            }
        } catch {
            throw Failure(error)
        }
    }

    /// Trains what is compared.
    /// - Parameters:
    ///   - store: what was trained before is taken from it.
    ///   - formats: which need more of the runs.
    static func trained(
        _ plan: ComparePlan, _ progress: ProgressLine, from store: (any RunStore)?,
        exporting formats: [ExportFormat]
    ) async throws(ExperimentError) -> ComparedConfigurations {
        let clock = ContinuousClock()
        let start = clock.now
        return try await ComparedConfigurations(
            training: plan.configurations, task: plan.task, recipe: plan.base.plainRecipe,
            seeds: plan.seeds, jobs: plan.jobs, keepingFor: Set(formats), store: store
        ) { state in
            let spent = (clock.now - start) / .seconds(1)
            let trained = state.done - state.found
            let left = trained > 0 ? spent / Double(trained) * Double(state.all - state.done) : 0
            progress.show(
                Double(state.done) / Double(state.all),
                "\(state.done) of \(state.all) runs"
                    + (left > 2 ? ", about \(Int(left)) s left" : ""))
        }
    }

    private static func compared(
        _ plan: ComparePlan, _ progress: ProgressLine, from store: (any RunStore)?
    ) async throws(ReportError) -> ComparedConfigurations {
        do throws(ExperimentError) {
            return try await trained(
                plan, progress, from: store, exporting: plan.exports.formats)
        } catch {
            throw .noEvidence(error)
        }
    }
}
