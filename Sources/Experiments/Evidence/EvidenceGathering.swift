public import Base
import Results

/// Makes sections side by side.
/// - Parameters:
///   - sections: whose parts are trained.
///   - laboratory: trains what they need.
///   - found: called with the figures of each section as soon as they are there.
///   - progress: called with the share done and the section at work.
public func gatherEvidence(
    _ sections: [Section], from laboratory: Laboratory,
    found: @escaping @Sendable (_ figures: [FigureEntry]) async -> Void = { _ in },
    progress: @escaping @Sendable (_ done: Double, _ stage: Phrase) -> Void
) async throws(ExperimentError) -> Evidence {
    var evidence = Evidence(
        quantities: CommonQuantities.all(
            seeds: laboratory.seeds.count, settings: laboratory.settings, task: laboratory.task))
    let done = Guarded(0)
    // A section's single-threaded work runs beside another's training.
    let gathered = try await concurrently(sections, jobs: laboratory.jobs) {
        section throws(ExperimentError) in
        progress(Double(done.withLock { $0 }) / Double(sections.count), section.title)
        let own = try await WorkMeter.working(for: section.id) {
            () throws(ExperimentError) in try await section.evidence(from: laboratory)
        }
        done.withLock { $0 += 1 }
        await found(own.figures)
        return own
    }
    for own in gathered { evidence.merge(own) }
    evidence.settings = await laboratory.chosenStrengths
    evidence.lab = LabOffer(laboratory.task, laboratory.settings)
    return evidence
}
