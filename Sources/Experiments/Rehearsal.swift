public import Base

/// A report as it would be if nothing could be trained: it has every figure and every quantity of the
/// real one, without numbers, and tells before the training whether all can be told after it.
public struct Rehearsal: Sendable {
    public let evidence: Evidence
    /// Everything that may be said of a claim, by the claim's id.
    private let sayings: [(claim: String, phrase: Phrase)]

    /// - Throws: `cancelled`.
    public init(
        _ sections: [Section], of laboratory: Laboratory
    ) async throws(ExperimentError) {
        let empty = laboratory.rehearsal
        var evidence = Evidence(
            quantities: CommonQuantities.all(
                seeds: empty.seeds.count, settings: empty.settings, task: empty.task))
        for section in sections {
            evidence.merge(try await section.evidence(from: empty))
        }
        evidence.lab = LabOffer(empty.task, empty.settings)
        self.evidence = evidence
        sayings = sections.flatMap(\.claims).flatMap { claim in
            claim.sayings.map { (claim.id, $0) }
        }
    }

    /// Makes sure that whatever may come out can be said in all these languages.
    /// - Throws: `unknownQuantity` if something that may be said of a claim quotes a quantity which is
    ///   not measured.
    public func check(_ languages: [Words]) throws(ExperimentError) {
        for words in languages {
            let quoting = words.quoting(evidence.quantities)
            for (claim, phrase) in sayings {
                if let name = quoting.sentence(phrase).unknown.first {
                    throw .unknownQuantity(name: name, claim: claim)
                }
            }
        }
    }
}
