public import Base
import Charts
import Results

/// What a figure is called, known before anything is trained.
public struct FigureHeading: Sendable, Hashable {
    /// File name and identifier in the page.
    public let id: String
    /// The table of its words.
    private let table: String
    /// Which settings its runs follow.
    public let reach: FigureReach

    /// - Parameter table: of its words, where figures of other data sets have the same id.
    init(_ id: String, words table: String? = nil, reach: FigureReach) {
        self.id = id
        self.table = table ?? id
        self.reach = reach
    }

    public var title: Phrase { Phrase("\(table).heading") }
}

/// One section of the article: what it trains, and the figures and numbers that come out.
public protocol Experiment: Sendable {
    /// The section.
    var id: String { get }
    /// The section's figures, in order.
    var figures: [FigureHeading] { get }
    /// What the article claims about the section's subject, and how each claim is decided.
    var claims: [ClaimDefinition] { get }
    /// What of it is made of fewer seeds than a report may have.
    func seedCaps(for task: LearningTask) -> [SeedCap]

    /// Trains what the section needs and gathers what it found.
    func evidence(from laboratory: Laboratory) async throws(ExperimentError) -> Evidence
}

extension Experiment {
    public var title: Phrase { Phrase("section.\(id)") }
    public func seedCaps(for task: LearningTask) -> [SeedCap] { [] }

    /// A figure's entry under its heading.
    /// - Parameter divergence: of the runs that it shows, which it then says.
    func entry(
        _ id: String, data: DataTable, of divergence: Divergence,
        make: @escaping @Sendable (Words) -> Figure
    ) -> FigureEntry {
        guard let heading = figures.first(where: { $0.id == id }) else {
            preconditionFailure("section \(self.id) announces no figure \(id)")
        }
        return FigureEntry(id: id, title: heading.title, data: data) { words in
            make(words).telling(divergence, heading: heading.title, words)
        }
    }
}

extension Experiment {
    /// Those of the section's claims that a data set can decide, with their verdicts.
    /// - Parameter estimates: the number of every measured claim, by the claim's id.
    func settledWhereMeasured(_ estimates: [String: Estimate]) -> [Claim] {
        claims.compactMap { claim in
            estimates[claim.id].map { claim.settled(section: id, estimate: $0) }
        }
    }
}

/// Runs experiments side by side.
/// - Parameters:
///   - experiments: the sections.
///   - laboratory: trains what they need.
///   - found: called with the figures of each experiment as soon as they are there.
///   - progress: called with the share done and the section at work.
public func gatherEvidence(
    _ experiments: [any Experiment], from laboratory: Laboratory,
    found: @escaping @Sendable (_ figures: [FigureEntry]) async -> Void = { _ in },
    progress: @escaping @Sendable (_ done: Double, _ stage: Phrase) -> Void
) async throws(ExperimentError) -> Evidence {
    var evidence = Evidence(
        quantities: CommonQuantities.all(
            seeds: laboratory.seeds.count, settings: laboratory.settings, task: laboratory.task))
    let done = Guarded(0)
    // A section's single-threaded work runs beside another's training.
    let parts = try await concurrently(experiments, jobs: laboratory.jobs) {
        experiment throws(ExperimentError) in
        progress(Double(done.withLock { $0 }) / Double(experiments.count), experiment.title)
        let part = try await WorkMeter.working(for: experiment.id) {
            () throws(ExperimentError) in try await experiment.evidence(from: laboratory)
        }
        done.withLock { $0 += 1 }
        await found(part.figures)
        return part
    }
    for part in parts { evidence.merge(part) }
    return evidence
}
