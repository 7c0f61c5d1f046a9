/// A report as it would be if nothing could be trained: it has every figure and every quantity of the
/// real one, without numbers, and tells before the training whether all can be told after it.
public struct Rehearsal: Sendable {
    public let evidence: Evidence

    /// - Throws: `unknownQuantity` if something that may be said of a claim quotes a quantity which is
    ///   not measured; `cancelled`.
    public init(
        _ experiments: [any Experiment], of laboratory: Laboratory
    ) async throws(ExperimentError) {
        let empty = laboratory.rehearsal
        var evidence = Evidence(
            quantities: CommonQuantities.all(
                seeds: empty.seeds.count, settings: empty.settings, task: empty.task))
        for experiment in experiments {
            evidence.merge(try await experiment.evidence(from: empty))
        }
        self.evidence = evidence
        try check(experiments)
    }

    private func check(_ experiments: [any Experiment]) throws(ExperimentError) {
        for claim in experiments.flatMap(\.claims) {
            for outcome in claim.outcomes {
                for name in Quotation.names(in: outcome.finding).sorted()
                where evidence.quantities[name] == nil {
                    throw .unknownQuantity(name: name, claim: claim.id)
                }
            }
        }
    }
}
