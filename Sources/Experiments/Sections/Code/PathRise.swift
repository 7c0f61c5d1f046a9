import Methods
import Results

/// How much the training loss rises along λ.
struct PathRise: SectionPart {
    let tasks = TaskScope.fourPoints
    let claims = [claim]

    private static let claim = ClaimDefinition(
        "4-e", figure: "regularization-path",
        parts: [
            .measured(
                .plain,
                .difference(
                    from: 1, margin: Margin.loss, less: Outcome(.supports, "less"),
                    alike: Outcome(.refutes, "alike"), more: Outcome(.refutes, "more"))),
            .measured(
                .plain,
                .difference(
                    from: 1, margin: Margin.loss, less: Outcome(.supports, "less"),
                    alike: Outcome(.supports, "alike"), more: Outcome(.refutes, "more"))),
            .measured(
                .nats,
                .difference(
                    from: 0, margin: Margin.nats, less: Outcome(.supports, "less"),
                    alike: Outcome(.supports, "alike"), more: Outcome(.refutes, "more"))),
        ])

    func seedCaps(for task: LearningTask) -> [SeedCap] {
        [SeedCap(subject: .claim("4-e"), seeds: task.defaults.path.seeds)]
    }

    func findings(from laboratory: Laboratory) async throws(ExperimentError) -> Findings {
        let path = try await RegularizationPath(from: laboratory)
        return Findings(
            quantities: path.quantities,
            estimates: path.ends)
    }
}
