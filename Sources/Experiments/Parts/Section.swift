public import Base

/// A section of the article on a task: the parts that the task has. One without any is told as text that
/// says why.
public struct Section: Sendable {
    public let id: String
    private let task: LearningTask
    private let parts: [any SectionPart]

    /// - Parameters:
    ///   - id: of its texts and of what users ask for.
    ///   - task: whose parts are kept.
    ///   - parts: of all tasks, in the order of the section's figures.
    init(_ id: String, of task: LearningTask, parts: [any SectionPart]) {
        self.id = id
        self.task = task
        self.parts = parts.filter { $0.tasks.contains(task) }
    }

    public var title: Phrase { Phrase("section.\(id)") }
    /// Its figures, in order.
    public var figures: [FigureHeading] { parts.compactMap(\.heading) }
    /// What the article claims about its subject, and how each claim is decided.
    public var claims: [ClaimDefinition] {
        parts.flatMap(\.claims).compactMap { $0.on(task) }.sorted { $0.id < $1.id }
    }

    /// What of it is made of fewer seeds than a report may have.
    public func seedCaps(for task: LearningTask) -> [SeedCap] {
        parts.flatMap { $0.seedCaps(for: task) }
    }

    /// Trains what the section needs and gathers what it found.
    /// - Throws: `cancelled`.
    public func evidence(from laboratory: Laboratory) async throws(ExperimentError) -> Evidence {
        try await evidence(of: parts, from: laboratory)
    }

    /// Trains what one of its figures needs, and no more.
    /// - Returns: nil if the section has no such figure.
    /// - Throws: `cancelled`.
    public func figure(
        _ id: String, from laboratory: Laboratory
    ) async throws(ExperimentError) -> FigureEntry? {
        // The numbers of the section's claims may be measured by any part, and so may what their words quote.
        let tellsNumbers = parts.flatMap(\.claims).compactMap { $0.on(task) }.flatMap(\.parts)
            .contains { $0.figure == id && !$0.isDerived }
        let needed = tellsNumbers ? parts : parts.filter { $0.heading?.id == id }
        return try await evidence(of: needed, from: laboratory).figures.first { $0.id == id }
    }

    private func evidence(
        of parts: [any SectionPart], from laboratory: Laboratory
    ) async throws(ExperimentError) -> Evidence {
        let evidence = try await gathered(parts, from: laboratory)
        let others = parts.flatMap(\.companions).filter { $0.tasks.contains(task) }
        var told = try await gathered(others, from: laboratory)
        told.merge(evidence)
        let quantities = CommonQuantities.all(
            seeds: laboratory.seeds.count, settings: laboratory.settings, task: task
        ).merging(told.quantities) { $1 }
        var result = evidence
        result.figures = evidence.figures.map { $0.telling(told.claims, quoting: quantities) }
        return result
    }

    private func gathered(
        _ parts: [any SectionPart], from laboratory: Laboratory
    ) async throws(ExperimentError) -> Evidence {
        let confidence = SectionCatalog.confidence(for: laboratory.task)
        let found = try await concurrently(parts, jobs: laboratory.jobs) {
            part throws(ExperimentError) in
            try await part.findings(from: laboratory).evidence(
                of: part, section: id, on: task, confidence: confidence)
        }
        return found.reduce(into: Evidence()) { $0.merge($1) }
    }
}
