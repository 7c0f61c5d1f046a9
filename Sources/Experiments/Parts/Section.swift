/// A section of the article on a task: the parts that the task has. One without any is told as text that
/// says why.
public struct Section: Experiment {
    public let id: String
    private let parts: [any SectionPart]

    /// - Parameter parts: of all tasks, in the order of the section's figures.
    init(_ id: String, of task: LearningTask, parts: [any SectionPart]) {
        self.id = id
        self.parts = parts.filter { $0.tasks.contains(task) }
    }

    public var figures: [FigureHeading] { parts.compactMap(\.heading) }
    public var claims: [ClaimDefinition] { parts.flatMap(\.claims).sorted { $0.id < $1.id } }

    public func seedCaps(for task: LearningTask) -> [SeedCap] {
        parts.flatMap { $0.seedCaps(for: task) }
    }

    public func evidence(from laboratory: Laboratory) async throws(ExperimentError) -> Evidence {
        var evidence = Evidence()
        for part in parts {
            evidence.merge(
                try await part.findings(from: laboratory).evidence(of: part, section: id))
        }
        return evidence
    }
}
