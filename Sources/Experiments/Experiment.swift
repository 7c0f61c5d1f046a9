public import Charts

/// What a figure is called, known before anything is trained.
public struct FigureHeading: Sendable, Hashable {
    /// File name and identifier in the page.
    public let id: String
    public let title: Localized
}

/// One section of the article: what it trains, and the figures and numbers that come out.
public protocol Experiment: Sendable {
    /// The section.
    var id: String { get }
    var title: Localized { get }
    /// The section's figures, in order.
    var figures: [FigureHeading] { get }

    /// Trains what the section needs and gathers what it found.
    func evidence(from laboratory: Laboratory) async throws(ExperimentError) -> Evidence
}

extension Experiment {
    /// A figure's entry under its heading.
    func entry(
        _ id: String, data: DataTable, make: @escaping @Sendable (Language) -> Figure
    ) -> FigureEntry {
        guard let heading = figures.first(where: { $0.id == id }) else {
            preconditionFailure("section \(self.id) announces no figure \(id)")
        }
        return FigureEntry(id: id, title: heading.title, data: data, make: make)
    }
}

/// Runs experiments one after another.
/// - Parameter progress: called with the share done and the section at work.
public func gatherEvidence(
    _ experiments: [any Experiment], from laboratory: Laboratory,
    progress: @Sendable (_ done: Double, _ stage: Localized) -> Void
) async throws(ExperimentError) -> Evidence {
    var evidence = Evidence(quantities: CommonQuantities.all(seeds: laboratory.seeds.count))
    for (place, experiment) in experiments.enumerated() {
        progress(Double(place) / Double(experiments.count), experiment.title)
        if Task.isCancelled { throw .cancelled }
        evidence.merge(try await experiment.evidence(from: laboratory))
    }
    return evidence
}
